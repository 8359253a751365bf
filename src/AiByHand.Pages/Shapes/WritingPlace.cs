namespace AiByHand.Pages.Shapes;

/// <summary>A place where whoever fills in a page on a screen writes: a blank cell, or the corner that takes a new value once the old one is crossed out.</summary>
/// <param name="Field">The cell.</param>
/// <param name="IsReplacement">Whether it is the corner.</param>
public sealed record WritingPlace(Field Field, bool IsReplacement)
{
    // Where something may come to stand in the corner, the value stands lower, as on the key; their boxes overlap a little, what is typed doesn't.
    private const double Low = 0.3;

    /// <summary>What programs call it: <c>Z1[2,1]</c>, <c>Z1[2,1] then</c>.</summary>
    public string Name => IsReplacement ? $"{Field.Name} then" : Field.Name;

    /// <summary>What the sheet calls it: <c>Z1, row 2, column 1</c>.</summary>
    public string Label => $"{(IsReplacement ? Field.Entry.Then : Field.Entry.Title)}{(Field.Entry.Place.Length > 0 ? ", " : "")}{Field.Entry.Place}";

    /// <summary>What is asked, in words: <c>Z1, row 2, column 1, to fill in</c>.</summary>
    public string Description => IsReplacement
        ? $"{Label}, where it differs from {Field.Entry.Title}"
        : Field.Entry.Description + Field.Kind switch { FieldKind.Checked => ": v or x", FieldKind.Marked => ": o or x", _ => "" };

    /// <summary>Where it is.</summary>
    public Box Box => IsReplacement ? Field.Corner!.Value
        : Field.Corner is null ? Field.Box
        : Field.Box with { Y = Field.Box.Y + Low * Field.Box.Height, Height = (1 - Low) * Field.Box.Height };

    /// <summary>The places in a cell.</summary>
    public static IEnumerable<WritingPlace> Of(Field field)
    {
        if (field.IsBlank) yield return new WritingPlace(field, IsReplacement: false);
        if (field.Corner is not null) yield return new WritingPlace(field, IsReplacement: true);
    }

    /// <summary>The places of a page, in the order of the steps.</summary>
    public static IEnumerable<WritingPlace> Of(Page page) => page.Fields.OrderBy(field => field.Entry.Number).SelectMany(Of);
}
