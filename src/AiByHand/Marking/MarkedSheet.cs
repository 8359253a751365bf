using AiByHand.Numbers;
using AiByHand.Solutions;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Marking;

/// <summary>A pupil's sheet, judged cell by cell. Made by <see cref="Marker"/>.</summary>
/// <param name="Solution">What is right.</param>
/// <param name="Cells">Each cell that was asked for, in the order of the steps.</param>
/// <param name="Policy">How errors are carried forward.</param>
/// <param name="IsTrivial">Whether the pupil's own numbers have made what follows so easy that it earns nothing.</param>
public sealed record MarkedSheet(Solution Solution, IReadOnlyList<JudgedCell> Cells, FollowPolicy Policy, bool IsTrivial)
{
    /// <summary>What stands in the tensors' cells: what is printed, and what could be read; where a cell stands several times, as it stands first.</summary>
    public IReadOnlyDictionary<CellReference, Cell> Standing { get; init; } = new Dictionary<CellReference, Cell>();

    /// <summary>What a cell has earned, of 1.</summary>
    public Rational CreditOf(JudgedCell cell) => cell.Verdict switch
    {
        Verdict.Right => Rational.One,
        Verdict.Follows when IsTrivial => Rational.Zero,
        Verdict.Follows => Policy.Follow switch { Following.Full => Rational.One, Following.Half => Rational.Of(1, 2), _ => Rational.Zero },
        _ => Rational.Zero,
    };

    /// <summary>What some cells have earned together, of 1; each counts the same. 0 for none.</summary>
    public Rational CreditOf(IEnumerable<JudgedCell> cells)
    {
        var (credit, count) = (Rational.Zero, 0);
        foreach (var cell in cells) (credit, count) = (credit + CreditOf(cell), count + 1);
        return count == 0 ? Rational.Zero : credit / count;
    }
}
