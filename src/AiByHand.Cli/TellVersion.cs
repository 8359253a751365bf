using System.CommandLine;
using System.CommandLine.Invocation;

namespace AiByHand.Cli;

/// <summary><c>--version</c>: this program's, whatever process it runs in.</summary>
internal sealed class TellVersion : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"{App.Name} {App.Version}");
        return ExitCode.Good;
    }
}
