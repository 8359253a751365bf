using System.CommandLine;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand schema</c>: what editors complete and check topic files and run files by, and programs read sheets, verdicts and records by.</summary>
internal sealed class SchemaCommand : CommandWithExamples
{
    private readonly Argument<string> _of = new("OF") { HelpName = "OF", Description = "topic, run, sheet, verdicts or manifest" };

    public SchemaCommand(Terminal terminal) : base(
        "schema",
        "Write out the JSON schema of topic files or of run files, by which an editor completes and checks them, of the numbers of a sheet, of the lines that marking writes, or of the record of a run",
        "schema topic > topic.schema.json",
        "schema run > run.schema.json",
        "schema sheet > sheet.schema.json",
        "schema verdicts > verdicts.schema.json",
        "schema manifest > manifest.schema.json")
    {
        _of.CompletionSources.Add("topic", "run", "sheet", "verdicts", "manifest");
        Add(_of);
        SetAction(parsed =>
        {
            var of = parsed.GetRequiredValue(_of);
            using var schema = typeof(SchemaCommand).Assembly.GetManifestResourceStream($"schemas/{of}.schema.json")
                ?? throw new Refusal($"there is no schema of '{of}'; it is topic, run, sheet, verdicts or manifest");
            using var reader = new StreamReader(schema);
            terminal.Out.Write(reader.ReadToEnd());
            return ExitCode.Good;
        });
    }
}
