using System.CommandLine;
using AiByHand.Templates;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand check</c>: what is wrong with topic files.</summary>
internal sealed class CheckCommand : CommandWithExamples
{
    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "Topic files [default: all that ship with the program]" };

    public CheckCommand(Terminal terminal) : base(
        "check",
        "Check topic files; every mistake is told with file, line and column",
        "check",
        "check my-topic.yaml")
    {
        Add(_files);
        SetAction(parsed => Check(parsed, terminal));
    }

    private int Check(ParseResult parsed, Terminal terminal)
    {
        var templates = Templates(parsed);
        var isGood = true;
        foreach (var (text, file) in templates)
        {
            foreach (var mistake in TemplateReader.Check(text, file))
            {
                terminal.Tell(mistake.ToString());
                isGood = false;
            }
        }
        if (!isGood) return ExitCode.Refused;
        terminal.Out.WriteLine(templates.Count == 1 ? "1 template is good" : $"{templates.Count} templates are good");
        return ExitCode.Good;
    }

    private List<(string Text, string File)> Templates(ParseResult parsed)
    {
        var templates = new List<(string Text, string File)>();
        foreach (var file in parsed.GetValue(_files) ?? [])
        {
            if (file.StartsWith('-')) throw new Refusal(Misunderstood.UnknownOption(file, this));
            templates.Add((InputFile.Read(file), file));
        }
        if (templates.Count > 0) return templates;
        foreach (var head in TemplateCatalog.Topics) templates.Add((TemplateCatalog.TextOf(head), $"templates/{head.Topic}.yaml"));
        return templates;
    }
}
