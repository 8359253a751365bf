using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AiByHand.Cli.Commands;
using AiByHand.Cli.Screen;

namespace AiByHand.Cli;

/// <summary><c>--help</c>: the library's own text, and under it examples and what the exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction standard) : SynchronousCommandLineAction
{
    private static readonly string[] First = ["topics", "print rnn --seed 7", "web", "help print"];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        standard.MaxWidth = Paragraph.Width;
        standard.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in parseResult.CommandResult.Command is CommandWithExamples command ? command.Examples : First) output.WriteLine($"  {App.Name} {example}");
        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine();
            Paragraph.Write(output, ExitCode.Legend);
        }
        return ExitCode.Good;
    }
}
