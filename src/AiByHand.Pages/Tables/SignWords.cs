namespace AiByHand.Pages.Tables;

/// <summary>The sign of a function that is applied: its name over a large ≈.</summary>
/// <param name="name">The name, marked up.</param>
internal sealed class SignWords(string name)
{
    /// <summary>The size of the name's type, in points.</summary>
    public const double Size = 10;

    private const double Times = 1.7;

    private readonly IReadOnlyList<Text.SetLine> _name = TableWords.Lines(name);

    /// <summary>Its lines.</summary>
    public IReadOnlyList<IReadOnlyList<TableRun>> Lines => [.. TableWords.Runs(_name), [new TableRun("≈", Times: Times)]];

    /// <summary>How many rows they need.</summary>
    public int Rows => TableWords.RowsFor(_name.Count + Times, Size);

    /// <summary>How many columns.</summary>
    public int Columns => TableWords.ColumnsFor(_name, Size);
}
