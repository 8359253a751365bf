namespace AiByHand.Solutions;

/// <summary>Measures what the pencil does on a sheet, all blanks filled in: docs/effort.md.</summary>
public static class EffortMeter
{
    /// <summary>The effort of a solved sheet: what the pupil writes, and all that has to be worked out for it and can't be read off the sheet.</summary>
    /// <exception cref="SolveException">A number on the way is too large to be exact; the message names the tensor.</exception>
    public static Effort Of(Solution solution)
    {
        var pencil = PencilWork.On(solution);
        return new Effort
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
}
