using System.CommandLine;
using AiByHand.Yaml;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand help</c>, for whoever tries that first: the same as <c>--help</c>.</summary>
internal sealed class HelpCommand : CommandWithExamples
{
    private readonly Argument<string> _command = new("COMMAND") { Arity = ArgumentArity.ZeroOrOne, HelpName = "COMMAND", Description = "The command to tell about [default: all of them]" };

    /// <param name="root">The whole, whose commands it tells about.</param>
    public HelpCommand(RootCommand root) : base("help", "Tell how a command is used, as its --help does", "help", "help print")
    {
        _command.CompletionSources.Add(_ => root.Subcommands.Select(command => new System.CommandLine.Completions.CompletionItem(command.Name)));
        Add(_command);
        SetAction(parsed =>
        {
            var name = parsed.GetValue(_command);
            if (name is not null && root.Subcommands.All(command => command.Name != name))
            {
                throw new Refusal($"there is no command '{name}'{(Spelling.DidYouMean(name, root.Subcommands.Select(command => command.Name)) is { Length: > 0 } near ? near : $"; {App.Name} help lists them")}");
            }
            return root.Parse(name is null ? ["--help"] : [name, "--help"]).Invoke(parsed.InvocationConfiguration);
        });
    }
}
