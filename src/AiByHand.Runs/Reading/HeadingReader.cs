using System.Globalization;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>Reads what stands at the head of every page: <c>title</c>, <c>course</c>, <c>date</c>, <c>instructions</c>.</summary>
internal sealed class HeadingReader(RunFiles files, TypeCase? type, Mistakes mistakes)
{
    private const int LongestTitle = 120, LongestDate = 40, LongestInstructions = 400;

    public Heading Read(Fields run) => new(
        Line(run, "title", LongestTitle) ?? NameAsTitle(run),
        Line(run, "course", LongestTitle) ?? "",
        Line(run, "date", LongestDate) ?? "",
        Instructions(run) ?? "");

    private string NameAsTitle(Fields run)
    {
        var title = PrintedText.OneLine(Path.GetFileNameWithoutExtension(files.Run.Name));
        if (Flaw(title, LongestTitle) is { } flaw) mistakes.Add(run.At, $"without a 'title' the file's name is printed as one, and it {flaw}");
        return title;
    }

    private string? Flaw(string text, int longest) => type is null ? PrintedText.TooLong(text, longest) : PrintedText.Flaw(text, longest, type);

    private string? Line(Fields run, string key, int longest)
    {
        if (run.Scalar(key, "a text") is not { } scalar) return null;
        var line = PrintedText.OneLine(scalar.Text);
        if (PrintedText.Lines(scalar.Text).Contains('\n')) files.Notes.Add("texts printed in one line", scalar.At, $"'{key}' has several lines and is printed in one: '{line}'");
        return Checked(key, scalar, line, longest);
    }

    private string? Instructions(Fields run)
    {
        if (run.Scalar("instructions", "a text") is not { } scalar) return null;
        var lines = PrintedText.Lines(scalar.Text);
        if (lines.Split('\n').Count(line => line.Length > 0) is var count && count > PrintedLines.MostInstructions)
        {
            mistakes.Add(scalar.At, string.Create(CultureInfo.InvariantCulture, $"'instructions' may have {PrintedLines.MostInstructions} lines and has {count}"));
        }
        return Checked("instructions", scalar, lines, LongestInstructions);
    }

    private string? Checked(string key, YamlScalar scalar, string text, int longest)
    {
        if (Flaw(text, longest) is { } flaw) mistakes.Add(scalar.At, $"'{key}' {flaw}");
        if (SwallowedText.After(files.Run.Text, scalar) is { } comment)
        {
            files.Notes.Add("texts before a #", scalar.At, $"'{key}' is '{text}': what follows it, '{comment}', is a comment in YAML; if it is to be printed, put all of it in quotes");
        }
        if (DoubleEncoding.Undone(text) is { } meant) files.Notes.Add("texts that look decoded twice", scalar.At, DoubleEncoding.Told($"'{key}', '{text}',", meant));
        return text.Length > 0 ? text : null;
    }
}
