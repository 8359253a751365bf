using System.CommandLine;
using AiByHand.Cli.Screen;
using AiByHand.Operations;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand functions</c>: what a topic file can calculate.</summary>
internal sealed class FunctionsCommand : CommandWithExamples
{
    private readonly Argument<string> _name = new("NAME") { HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne, Description = "One function, or sign, alone [default: all]" };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "As the page docs/functions.md" };

    public FunctionsCommand(Terminal terminal) : base(
        "functions",
        "List what topic files can calculate: every function and sign, with its shapes and an example",
        "functions",
        "functions affine",
        "functions --markdown > functions.md")
    {
        _name.CompletionSources.Add(_ => OperationCatalog.Names.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        Add(_name);
        Add(_markdown);
        SetAction(parsed =>
        {
            var rooms = Rooms(parsed);
            if (parsed.GetValue(_markdown)) terminal.Out.Write(FunctionsPage.Of(rooms));
            else FunctionsView.Show(rooms, terminal.Out);
            return ExitCode.Good;
        });
    }

    private IReadOnlyList<OperationRoom> Rooms(ParseResult parsed)
    {
        if (parsed.GetValue(_name) is not { } name) return OperationCatalog.Rooms;
        if (name.StartsWith("--", StringComparison.Ordinal)) throw new Refusal(Misunderstood.UnknownOption(name, this));
        return OperationCatalog.Find(name) is { } operation
            ? [.. OperationCatalog.Rooms.Where(room => room.Operations.Contains(operation)).Select(room => room with { Operations = [operation] })]
            : throw new Refusal(OperationCatalog.Unknown(name));
    }
}
