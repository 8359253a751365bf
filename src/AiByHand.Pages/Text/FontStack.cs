namespace AiByHand.Pages.Text;

/// <summary>Fonts that are asked in turn for each sign of a text. The first is the text's voice; a sign that it lacks comes from the next that has it.</summary>
internal sealed class FontStack
{
    private static readonly FontStack Sans = new([FontFace.Sans]), Hand = new([FontFace.Hand, FontFace.Sans]), Script = new([FontFace.Script, FontFace.Sans]);

    private readonly FontFace[] _faces;

    /// <summary>These fonts, in this order; at least one.</summary>
    public FontStack(params IReadOnlyList<FontFace> faces)
    {
        ArgumentOutOfRangeException.ThrowIfZero(faces.Count);
        _faces = [.. faces];
    }

    /// <summary>The text's voice.</summary>
    public FontFace First => _faces[0];

    /// <summary>A voice of the page with the sans behind it, which has the signs of mathematics.</summary>
    public static implicit operator FontStack(FontFace face) =>
        face == FontFace.Sans ? Sans : face == FontFace.Hand ? Hand : face == FontFace.Script ? Script : new([face, FontFace.Sans]);

    /// <summary>The first font that has a sign, or null.</summary>
    public FontFace? Of(char sign)
    {
        foreach (var face in _faces)
        {
            if (face.Has(sign)) return face;
        }
        return null;
    }
}
