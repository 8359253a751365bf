using System.Collections.Concurrent;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Elements;

/// <summary>A line of text set once, at a size of 1, to be measured and drawn at any size.</summary>
internal sealed class Lettering
{
    // Numbers and names of tensors come again and again, sheet after sheet.
    private const int MostSigns = 6, MostKept = 4000;

    private static readonly ConcurrentDictionary<Line, Lettering> Kept = new();
    private static int s_kept;

    private Sides? _ink;

    private Lettering(SetLine line, FontStack font)
    {
        Runs = line.Runs;
        Width = line.Width;
        Ascent = line.Ascent;
        Descent = line.Descent;
        Font = font.First;
        Smallest = 1;
        for (var i = 0; i < Runs.Count; i++) Smallest = Math.Min(Smallest, Runs[i].Size);
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
    public static Lettering Marked(string text, FontStack font) => Of(text, font, isMarked: true);

    /// <summary>A line as it stands.</summary>
    public static Lettering Plain(string text, FontStack font) => Of(text, font, isMarked: false);

    /// <summary>From where to where its ink reaches, between its origin and its width or a little beyond: handwriting leans. Of blanks there is none.</summary>
    public (double Left, double Right) Ink => _ink ??= MeasureInk();

    private Sides MeasureInk()
    {
        var (left, right) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < Runs.Count; i++)
        {
            var run = Runs[i];
            var font = run.Font.Tables;
            var (unit, x) = (run.Size / font.UnitsPerEm, run.X);
            foreach (var sign in run.Text)
            {
                var glyph = font.Glyph(sign);
                var ink = font.Sides(glyph);
                if (ink.Left < ink.Right) (left, right) = (Math.Min(left, x + ink.Left * unit), Math.Max(right, x + ink.Right * unit));
                x += font.Advance(glyph) * unit;
            }
        }
        return left < right ? new Sides(left, right) : new Sides(0, 0);
    }

    private static Lettering Of(string text, FontStack font, bool isMarked)
    {
        if (text.Length > MostSigns) return Set(text, font, isMarked);
        var line = new Line(text, font, isMarked);
        if (Kept.TryGetValue(line, out var known)) return known;
        var made = Set(text, font, isMarked);
        if (s_kept < MostKept && Kept.TryAdd(line, made)) Interlocked.Increment(ref s_kept);
        return made;
    }

    private static Lettering Set(string text, FontStack font, bool isMarked) => new(isMarked ? TextSetter.Set(text, font, 1) : TextSetter.SetPlain(text, font, 1), font);

    // An object, which threads hand over whole.
    private sealed record Sides(double Left, double Right)
    {
        public static implicit operator (double Left, double Right)(Sides sides) => (sides.Left, sides.Right);
    }

    // A type of our own: a dictionary of tuples can't be compiled ahead.
    private readonly record struct Line(string Text, FontStack Font, bool IsMarked);
}
