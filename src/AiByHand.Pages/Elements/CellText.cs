using AiByHand.Answers;
using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Elements;

/// <summary>What stands in a cell.</summary>
/// <param name="Answer">The text as a field shows it.</param>
/// <param name="Layer">Print, or the key's handwriting.</param>
/// <param name="Text">The text.</param>
/// <param name="Size">Its size in cells.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Replacement">What is written into the cell's corner once the text is struck out, both by hand; null where the text stays.</param>
internal sealed record CellText(string Answer, Layer Layer, Lettering Text, double Size, Color Color, Lettering? Replacement = null)
{
    /// <summary>How it is shown.</summary>
    public CellFigure Figure { get; init; }

    /// <summary>How its grid shows what stands in it.</summary>
    public FieldKind Kind { get; init; }

    /// <summary>From where to where its text reaches at a size of 1: handwriting, which leans, by its ink; printed figures by their places, which are equally wide.</summary>
    public (double Left, double Right) Reach => Layer == Layer.Answer ? Text.Ink : (0, Text.Width);

    /// <summary>How it is read: a blank by what is asked there; on a key what was written as it stands, and in words what was drawn or crossed out.</summary>
    public Part Read(PartKind kind, EntryName entry)
    {
        var drawn = Figure == CellFigure.Text ? null : Answer.Length > 0 ? Answer : "empty";
        var written = drawn ?? (Replacement is not null ? $"{Answer}, crossed out, then {Replacement.Plainly}" : Layer == Layer.Answer && Answer.Length == 0 ? "left empty" : null);
        return new Part(kind, Layer == Layer.Answer ? entry.Description : drawn, written) { Entry = entry };
    }
}

/// <summary>How a cell shows what stands in it.</summary>
internal enum CellFigure
{
    /// <summary>As text.</summary>
    Text,

    /// <summary>By a tick.</summary>
    Tick,

    /// <summary>By a circle.</summary>
    Circle,

    /// <summary>By a cross.</summary>
    Cross,

    /// <summary>By a dark cell.</summary>
    Dark,

    /// <summary>By being left empty.</summary>
    Nothing,
}
