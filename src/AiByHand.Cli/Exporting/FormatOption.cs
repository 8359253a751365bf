using System.CommandLine;
using AiByHand.Exports;

namespace AiByHand.Cli.Exporting;

/// <summary><c>--to xlsx</c>.</summary>
internal sealed class FormatOption : Option<string>
{
    private static readonly string[] Names = [.. ExportFormats.All.Select(format => format.Name)];

    public FormatOption() : base("--to")
    {
        HelpName = string.Join('|', Names);
        CompletionSources.Add(Names);
        Description = "What comes out: a workbook that checks itself, a bank of questions for Moodle or Canvas, a notebook of PyTorch, or numbers for a program";
    }

    /// <summary>The format.</summary>
    /// <exception cref="Refusal">None is named, or there is no such format.</exception>
    public IExportFormat Read(ParseResult parsed)
    {
        if (parsed.GetValue(this)?.ToLowerInvariant() is not { } name) throw new Refusal($"the format is missing: --to {string.Join(" or ", Names)}");
        return ExportFormats.All.FirstOrDefault(format => format.Name == name) ?? throw new Refusal($"--to can't be '{name}'; it is {string.Join(" or ", Names)}");
    }
}
