using AiByHand.Pages.Text;

namespace AiByHand.Pages.Elements;

/// <summary>A line of text set once, at a size of 1, to be measured and drawn at any size.</summary>
internal sealed class Lettering
{
    private Lettering(SetLine line, FontStack font)
    {
        Runs = line.Runs;
        Width = line.Width;
        Ascent = line.Ascent;
        Descent = line.Descent;
        Font = font.First;
        Smallest = 1;
        for (var i = 0; i < Runs.Count; i++)
            Smallest = Math.Min(Smallest, Runs[i].Size);
    }

    public IReadOnlyList<SetRun> Runs { get; }

    /// <summary>Its signs, without what stands how.</summary>
    public string Plainly => string.Concat(Runs.Select(run => run.Text));

    public double Width { get; }

    public double Ascent { get; }

    public double Descent { get; }

    public FontFace Font { get; }

    /// <summary>The smallest run's part of the size: less than 1 where there are sub- or superscripts.</summary>
    public double Smallest { get; }

    /// <summary>A line with sub- and superscripts.</summary>
    public static Lettering Marked(string text, FontStack font) => new(TextSetter.Set(text, font, 1), font);

    /// <summary>A line as it stands.</summary>
    public static Lettering Plain(string text, FontStack font) => new(TextSetter.SetPlain(text, font, 1), font);
}
