using AiByHand.Pages.Elements;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Composing;

/// <summary>The voices of captions.</summary>
internal static class Captions
{
    /// <summary>Words in one of the page's voices.</summary>
    public static TextBlock Block(string text, Voice voice) => voice switch
    {
        Voice.Caption => new TextBlock(text, FontFace.Hand, Sizes.Caption),
        Voice.Small => new TextBlock(text, FontFace.Hand, Sizes.SmallCaption),
        Voice.Large => new TextBlock(text, FontFace.Sans, Sizes.LargeSymbol),
        _ => new TextBlock(text, FontFace.Sans, Sizes.Symbol),
    };

    /// <summary>Words as a caption, or a name as a symbol.</summary>
    public static TextBlock Block(string text) => Block(text, IsSymbol(text) ? Voice.Symbol : Voice.Caption);

    /// <summary>Each line a caption or a symbol of its own.</summary>
    public static TextBlock[] Lines(string text) => Array.ConvertAll(text.Split('\n'), Block);

    /// <summary>Whether a caption is a name such as <c>W_1</c>, <c>∂L/∂W</c> or <c>Y^{Pred}</c> and not a word: no two letters stand side by side outside its scripts.</summary>
    public static bool IsSymbol(string text)
    {
        bool afterLetter = false, inScript = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '_' or '^' && i + 1 < text.Length) inScript = text[++i] == '{';
            else if (inScript) inScript = text[i] != '}';
            else if (!char.IsLetter(text[i])) afterLetter = false;
            else if (afterLetter && text[i] != '∂') return false;
            else afterLetter = text[i] != '∂';
        }
        return true;
    }
}
