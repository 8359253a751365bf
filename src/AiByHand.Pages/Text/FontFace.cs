namespace AiByHand.Pages.Text;

/// <summary>The three voices of a sheet, each a font that ships with the program.</summary>
public enum FontFace
{
    /// <summary>Itim: a hand-print for words.</summary>
    Hand,

    /// <summary>Carlito: a humanist sans for numbers, names and signs.</summary>
    Sans,

    /// <summary>Kalam: handwriting for the answers.</summary>
    Script,
}
