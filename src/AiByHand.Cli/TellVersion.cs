using System.CommandLine;
using System.CommandLine.Invocation;

namespace AiByHand.Cli;

/// <summary><c>--version</c>: this program's, whatever process it runs in, and the commit it was built from.</summary>
internal sealed class TellVersion : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"{App.Name} {App.Version}{(App.Commit.Length > 0 ? $" ({App.Commit})" : "")}");
        return ExitCode.Good;
    }
}
