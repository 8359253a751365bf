using AiByHand.Marking;
using AiByHand.Numbers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Quizzes;

/// <summary>A grid of the sheet, or its code, as a table.</summary>
internal sealed record QuizTable
{
    /// <summary>What the sheet calls it.</summary>
    public required string Caption { get; init; }

    /// <summary>How its cells are filled in.</summary>
    public CellLook Look { get; init; }

    /// <summary>Its thick frame.</summary>
    public FrameKind Frame { get; init; }

    /// <summary>Whether the sheet leaves a cell of 0 empty.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>Whether it may have cells that stay empty.</summary>
    public bool HasRoom { get; init; }

    /// <summary>Whether what stands elsewhere is copied in.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Its rows of cells.</summary>
    public required IReadOnlyList<IReadOnlyList<QuizCell>> Rows { get; init; }

    /// <summary>Captions of the columns, marked up; empty for none.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    /// <summary>Captions of the rows, marked up; empty for none.</summary>
    public IReadOnlyList<string> Sides { get; init; } = [];

    /// <summary>Whether it is code: lines of which the cells are parts.</summary>
    public bool IsCode { get; init; }

    /// <summary>What is asked in it.</summary>
    public IEnumerable<QuizBlank> Blanks => Rows.SelectMany(row => row).SelectMany(cell => cell.Pieces).Select(piece => piece.Blank).OfType<QuizBlank>();
}

/// <summary>A cell of a table: one piece, or of a line of code several.</summary>
/// <param name="Pieces">What stands in it.</param>
/// <param name="Tint">Its fill.</param>
internal sealed record QuizCell(IReadOnlyList<QuizPiece> Pieces, Tint Tint = Tint.None);

/// <summary>Something printed, or something asked.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Blank">What is asked, or null.</param>
internal sealed record QuizPiece(string Text, QuizBlank? Blank = null);

/// <summary>One thing that is asked.</summary>
/// <param name="Asked">The cell.</param>
/// <param name="Answers">What is right, as the sheet writes it first.</param>
/// <param name="Choices">What is chosen from, where there is no more; else none, and it is typed.</param>
/// <param name="Points">What it earns.</param>
/// <param name="Work">Writes how one gets there.</param>
internal sealed record QuizBlank(AskedCell Asked, IReadOnlyList<string> Answers, IReadOnlyList<string> Choices, Rational Points, Func<string> Work)
{
    private string? _working;

    /// <summary>How one gets there, as a line.</summary>
    public string Working => _working ??= Work();
}
