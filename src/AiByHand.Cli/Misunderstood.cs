using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AiByHand.Cli.Commands;
using AiByHand.Yaml;

namespace AiByHand.Cli;

/// <summary>Command lines that can't be read.</summary>
internal static class Misunderstood
{
    /// <summary>Tells what is wrong, one line for each mistake, and where help is.</summary>
    public static int Tell(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var first, ..])
        {
            terminal.Tell(first.StartsWith('-') ? UnknownOption(first, command)
                : command is RootCommand ? $"there is no command '{first}'{Spelling.DidYouMean(first, command.Subcommands.Select(command => command.Name))}"
                : $"'{first}' is one too many: {command.Name} takes nothing more");
        }
        else
        {
            foreach (var error in parsed.Errors) terminal.Tell(Line(error, command));
        }
        terminal.Error.WriteLine($"{(command is RootCommand ? App.Name : $"{App.Name} {command.Name}")} --help tells more");
        return ExitCode.Refused;
    }

    /// <summary>What stands in place of a position in what a shell asks for what may follow; null where it is one, or nothing is asked.</summary>
    public static string? Suggestion(ParseResult parsed) =>
        ((RootCommand)parsed.RootCommandResult.Command).Directives.SelectMany(directive => parsed.GetResult(directive)?.Values ?? []).FirstOrDefault(place => !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    // The library's own words for what is left are those of programmers.
    private static string Line(ParseError error, Command command) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult option } => Missing(option),
        OptionResult { Tokens.Count: 0 } option => Missing(option),
        ArgumentResult { Tokens.Count: > 1, Parent: OptionResult option } => Twice(option),
        OptionResult { Tokens.Count: > 1 } option => Twice(option),
        ArgumentResult { Tokens.Count: 0 } missing => $"{command.Name} lacks {missing.Argument.HelpName ?? missing.Argument.Name}{(command is CommandWithExamples { Examples: [var first, ..] } ? $", as in {App.Name} {first}" : "")}",
        _ => error.Message,
    };

    private static string Missing(OptionResult option) => $"{option.Option.Name} lacks {option.Option.HelpName ?? "its value"}";

    private static string Twice(OptionResult option) => $"{option.Option.Name} takes one value, not {option.Tokens.Count}";

    /// <summary>The line for an option that a command doesn't have.</summary>
    public static string UnknownOption(string text, Command command)
    {
        var name = text.Split('=', ':')[0];
        return $"{(command is RootCommand ? App.Name : command.Name)} has no option '{name}'{Spelling.DidYouMean(name, command.Options.Select(option => option.Name))}";
    }
}
