using AiByHand.Cli.Options;
using AiByHand.Cli.Screen;
using AiByHand.Runs.Records;
using AiByHand.Yaml;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand verify</c>: whether a run's record and files still hold.</summary>
internal sealed class VerifyCommand : CommandWithExamples
{
    private readonly PathArgument _manifest = new("RUN", "The run's folder, or the manifest.json in it");

    public VerifyCommand(Terminal terminal) : base(
        "verify",
        "Check a run's record: draw every sheet again from its seed, solve it again, and hash the files; for each it says: same, or what differs and why",
        "verify out/midterm")
    {
        Add(_manifest);
        SetAction(parsed => Verify(_manifest.Read(parsed), terminal));
    }

    private static int Verify(string path, Terminal terminal)
    {
        using var interruption = new Interruption();
        var manifest = ManifestFile.Read(path);
        var sheets = Progress.Watch(terminal, manifest.Copies.Count, done => Verifier.Sheets(manifest, App.Version, done, interruption.Token));
        var files = Verifier.Files(manifest, Path.GetDirectoryName(Path.GetFullPath(ManifestFile.PathOf(path)))!, interruption.Token);
        var differing = 0;
        foreach (var finding in sheets.Concat(files))
        {
            terminal.Print($"{(finding.IsSame ? "same" : "DIFFERS")}  {finding.What}{(finding.IsSame ? "" : $": {string.Join("; ", finding.Differences)}")}{(finding.Note.Length > 0 ? $" ({finding.Note})" : "")}");
            if (!finding.IsSame) differing++;
        }
        terminal.Print($"{Counted.Of(sheets.Count, "sheet")}, {Counted.Of(files.Count, "file")}: {(differing == 0 ? "all the same" : differing == 1 ? "1 differs" : $"{differing} differ")}");
        return differing == 0 ? ExitCode.Good : ExitCode.Refused;
    }

}
