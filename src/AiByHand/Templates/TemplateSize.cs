namespace AiByHand.Templates;

/// <summary>A size that whoever prints a sheet may choose: the rows of a matrix, the width of a layer.</summary>
/// <param name="Name">By which shapes, expressions and the command call it.</param>
/// <param name="About">What it is the size of, in a few words; empty where the template doesn't say.</param>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most it may be.</param>
/// <param name="Default">What it is at this level unless one is chosen.</param>
/// <param name="Value">What it is in this template.</param>
public sealed record TemplateSize(string Name, string About, int Least, int Most, int Default, int Value)
{
    /// <summary>Whether it is another than the level's own.</summary>
    public bool IsChosen => Value != Default;
}
