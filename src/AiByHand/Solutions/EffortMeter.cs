using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Solutions;

/// <summary>Measures what the pencil does on a sheet, all blanks filled in: docs/effort.md.</summary>
public static class EffortMeter
{
    /// <summary>The effort of a solved sheet: what the pupil writes, and all that has to be worked out for it and can't be read off the sheet.</summary>
    /// <exception cref="SheetException">A number on the way is too large to be exact; the message names the tensor.</exception>
    public static Effort Of(Solution solution) => Of(PencilWork.On(solution));

    /// <summary>The effort of filling in some cells, with whatever numbers stand on the sheet.</summary>
    /// <param name="solution">The sheet.</param>
    /// <param name="cells">The cells, of steps; each is written once.</param>
    /// <param name="valueOf">What stands in a cell, on the sheet or not.</param>
    /// <exception cref="Tensors.OperandException">The numbers have no result.</exception>
    /// <exception cref="OverflowException">A number is too large to be exact.</exception>
    internal static Effort Of(Solution solution, IEnumerable<CellReference> cells, Func<CellReference, Cell> valueOf) => Of(PencilWork.On(solution, cells, valueOf));

    private static Effort Of(Pencil pencil) => new()
    {
        Products = pencil.Products,
        EasyProducts = pencil.EasyProducts,
        Additions = pencil.Additions,
        Carries = pencil.Carries,
        Negatives = pencil.Negatives,
        Divisions = pencil.Divisions,
        Lookups = pencil.Lookups,
        Copies = pencil.Copies,
        LargestNumber = pencil.LargestNumber,
    };
}
