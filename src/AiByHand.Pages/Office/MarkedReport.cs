using System.Globalization;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;
using AiByHand.Templates;

namespace AiByHand.Pages.Office;

/// <summary>How steps were done, by a pupil or by a class: a line for each, with a bar.</summary>
public sealed record MarkedReport
{
    /// <summary>The paper.</summary>
    public required Paper Paper { get; init; }

    /// <summary>The fonts of names and titles.</summary>
    public required TypeCase Type { get; init; }

    /// <summary>What bookmarks call it.</summary>
    public required string Name { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What stands under it.</summary>
    public required string Line { get; init; }

    /// <summary>The foot's left: the run.</summary>
    public required string Foot { get; init; }

    /// <summary>Whether it is a pupil's own; else the teacher's.</summary>
    public bool IsPupils { get; init; }

    /// <summary>The topics, each with its steps.</summary>
    public required IReadOnlyList<TopicMarks> Topics { get; init; }
}

/// <summary>How a topic's steps were done.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Points">What was earned: <c>7.5 of 10</c>.</param>
/// <param name="Steps">Its steps, in their order.</param>
/// <param name="Notes">What there is to say besides, a line each.</param>
public sealed record TopicMarks(string Title, string Points, IReadOnlyList<StepMarks> Steps, IReadOnlyList<string> Notes);

/// <summary>How a step was done.</summary>
/// <param name="Label">What the sheet calls it.</param>
/// <param name="Right">How many cells are right.</param>
/// <param name="Follows">How many follow from the pupil's own numbers.</param>
/// <param name="Wrong">How many are wrong, or can't be read.</param>
/// <param name="Empty">How many are empty.</param>
/// <param name="Points">What was earned; empty for nothing to tell.</param>
/// <param name="Words">What else there is to say: the slip.</param>
public sealed record StepMarks(string Label, int Right, int Follows, int Wrong, int Empty, string Points, string Words)
{
    /// <summary>What is said beside the bar in place of how many cells; null for those.</summary>
    public string? Told { get; init; }
}

/// <summary>Draws a report: line by line, on as many pages as it takes. Lengths are in points.</summary>
internal sealed class MarkedReportPages(MarkedReport report)
{
    private const double Pitch = 13.5, HeadPitch = 24, NoteLine = 12;
    private const double LabelWidth = 112, BarLeft = 118, BarWidth = 96, BarHeight = 7.5, CountLeft = 222, CountWidth = 128, PointsLeft = 356, PointsWidth = 44, WordsLeft = 404;
    private const double Size = 8.5, HeadSize = 12.5;

    /// <summary>The pages.</summary>
    /// <exception cref="SheetException">No font has a sign of it.</exception>
    public IReadOnlyList<Page> Draw()
    {
        var paper = new OfficePage(report.Paper, report.Type, report.Name, report.Title, report.Line, report.Foot, report.IsPupils ? "" : OfficePage.NotForPupils);
        List<List<Row>> pages = [[]];
        double y = 0;
        foreach (var row in report.Topics.SelectMany(Rows))
        {
            // A heading stays with what it is over.
            if (y + row.Height + (row.IsHead ? 3 * Pitch : 0) > paper.Room.Height && pages[^1].Count > 0)
            {
                pages.Add([]);
                y = 0;
            }
            pages[^1].Add(row);
            y += row.Height;
        }
        return [.. pages.Select((rows, page) => paper.Draw(page + 1, pages.Count, canvas =>
        {
            var top = paper.Room.Y;
            foreach (var row in rows)
            {
                row.Draw(canvas, paper.Room with { Y = top, Height = row.Height });
                top += row.Height;
            }
        }))];
    }

    private IEnumerable<Row> Rows(TopicMarks topic)
    {
        yield return new Row(HeadPitch, (canvas, box) => DrawHead(canvas, box, topic)) { IsHead = true };
        foreach (var step in topic.Steps) yield return new Row(Pitch, (canvas, box) => DrawStep(canvas, box, step));
        foreach (var note in topic.Notes)
        {
            yield return new Row(NoteLine, (canvas, box) => Say(canvas, note, report.Type.Sans, Size, box.X, box.Bottom - 3, box.Width, Palette.Black));
        }
    }

    private void DrawHead(Canvas canvas, Box box, TopicMarks topic)
    {
        canvas.Say(PartKind.Heading);
        Write(canvas, topic.Title, report.Type.Hand, HeadSize, box.X, box.Bottom - 6, PointsLeft - 20, Palette.Black);
        Say(canvas, topic.Points, report.Type.Sans, HeadSize - 2, box.X + PointsLeft, box.Bottom - 6, box.Width - PointsLeft, Palette.Black);
        canvas.Part = null;
        canvas.Line(Layer.Print, new Point(box.X, box.Bottom - 2), new Point(box.Right, box.Bottom - 2), canvas.Pen(Palette.DarkGrey, 0.5));
    }

    private void DrawStep(Canvas canvas, Box box, StepMarks step)
    {
        var baseline = box.Bottom - 3;
        Say(canvas, step.Label, report.Type.Sans, Size, box.X, baseline, LabelWidth, Palette.Black);
        canvas.Part = null;
        DrawBar(canvas, new Box(box.X + BarLeft, baseline - BarHeight + 1, BarWidth, BarHeight), step);
        Say(canvas, step.Told ?? Counts(step), report.Type.Sans, Size, box.X + CountLeft, baseline, CountWidth, Palette.Black);
        if (step.Points.Length > 0) Say(canvas, step.Points, report.Type.Sans, Size, box.X + PointsLeft, baseline, PointsWidth, Palette.Black);
        if (step.Words.Length > 0) Say(canvas, step.Words, report.Type.Sans, Size, box.X + WordsLeft, baseline, box.Width - WordsLeft, Palette.Of(Ink.Red));
    }

    // Right is dark, what follows grey with a wave's strokes, what is wrong white with a stroke through it, what is empty white.
    private static void DrawBar(Canvas canvas, Box bar, StepMarks step)
    {
        double all = Math.Max(1, step.Right + step.Follows + step.Wrong + step.Empty), x = bar.X;
        Pen line = canvas.Pen(Palette.Black, 0.5), stroke = canvas.Pen(Palette.Of(Ink.Red), 0.9);
        Part(step.Right, box => canvas.Fill(box, Palette.Slate));
        Part(step.Follows, box =>
        {
            canvas.Fill(box, Palette.Of(Tint.Silver)!.Value);
            for (var at = box.X + 2; at < box.Right - 1; at += 4) canvas.Line(Layer.Print, new Point(at, box.Bottom), new Point(Math.Min(at + 2, box.Right), box.Y), line);
        });
        Part(step.Wrong, box => canvas.Line(Layer.Print, new Point(box.X, box.Bottom), new Point(box.Right, box.Y), stroke));
        canvas.Outline(bar, line);

        void Part(int count, Action<Box> draw)
        {
            if (count == 0) return;
            var box = new Box(x, bar.Y, bar.Width * count / all, bar.Height);
            draw(box);
            x = box.Right;
            canvas.Line(Layer.Print, new Point(x, bar.Y), new Point(x, bar.Bottom), line);
        }
    }

    private static string Counts(StepMarks step)
    {
        var words = new List<string>(4);
        Add(step.Right, "right");
        Add(step.Follows, "follow");
        Add(step.Wrong, "wrong");
        Add(step.Empty, "empty");
        return string.Join(" · ", words);

        void Add(int count, string word)
        {
            if (count > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {word}"));
        }
    }

    private static void Say(Canvas canvas, string text, FontStack font, double size, double x, double baseline, double room, Color color)
    {
        canvas.Say(PartKind.Words);
        Write(canvas, text, font, size, x, baseline, room, color);
    }

    private static void Write(Canvas canvas, string text, FontStack font, double size, double x, double baseline, double room, Color color) =>
        OfficePage.Write(canvas, FittedLine.Of(text, font, size, Math.Min(size, Sizes.LeastType), room), x, baseline, color);

    private sealed record Row(double Height, Action<Canvas, Box> Draw)
    {
        public bool IsHead { get; init; }
    }
}
