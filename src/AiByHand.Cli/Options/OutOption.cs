using System.CommandLine;

namespace AiByHand.Cli.Options;

/// <summary><c>--out</c>: the folder that files go into, which is made where there is none.</summary>
internal sealed class OutOption : Option<string>
{
    private static readonly string[] Endings = [".pdf", ".png", ".svg", ".xlsx", ".csv", ".json", ".jsonl", ".xml", ".zip", ".ipynb", ".html", ".yaml"];

    /// <param name="description">What it says of itself.</param>
    public OutOption(string description) : base("--out")
    {
        HelpName = "DIR";
        Description = description;
    }

    /// <summary>The folder; null where it isn't given.</summary>
    /// <exception cref="Refusal">It is called as a file is: whoever types that would find the file in a folder of its name.</exception>
    public string? Read(ParseResult parsed) =>
        parsed.GetValue(this) is { } folder && Endings.Contains(Path.GetExtension(folder).ToLowerInvariant()) && !Directory.Exists(folder)
            ? throw new Refusal($"--out names the folder that files go into, and {folder} would be one: leave it out, or name a folder; files are named after what is in them")
            : parsed.GetValue(this);
}
