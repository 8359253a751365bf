using System.CommandLine;
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
            foreach (var error in parsed.Errors) terminal.Tell(error.Message);
        }
        terminal.Error.WriteLine($"{(command is RootCommand ? App.Name : $"{App.Name} {command.Name}")} --help tells more");
        return ExitCode.Refused;
    }

    /// <summary>The line for an option that a command doesn't have.</summary>
    public static string UnknownOption(string text, Command command)
    {
        var name = text.Split('=', ':')[0];
        return $"{(command is RootCommand ? App.Name : command.Name)} has no option '{name}'{Spelling.DidYouMean(name, command.Options.Select(option => option.Name))}";
    }
}
