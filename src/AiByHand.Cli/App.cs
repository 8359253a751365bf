using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using AiByHand.Cli.Commands;

namespace AiByHand.Cli;

/// <summary>The command as a whole: arguments in, exit code out, and nothing that isn't handed in.</summary>
internal static class App
{
    /// <summary>What the user types.</summary>
    public const string Name = "aibyhand";

    /// <summary>The program's version: <c>0.2.0</c>.</summary>
    public static string Version { get; } = typeof(App).Assembly.GetName().Version!.ToString(3);

    /// <summary>The commit it was built from, in short, or empty where that isn't known.</summary>
    public static string Commit { get; } = typeof(App).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, { Length: >= 7 } commit] ? commit[..7] : "";

    private const string TraceVariable = "AIBYHAND_TRACE";

    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var parsed = Root(terminal).Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            if (Misunderstood.Suggestion(parsed) is { } place) throw new Refusal($"[suggest:{place}] is what shells ask: in place of '{place}' stands how many signs of the line are before the cursor");
            if (parsed.Action is ParseErrorAction) return Misunderstood.Tell(parsed, terminal);
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure)
        {
            try
            {
                return Tell(failure, terminal);
            }
            catch (IOException)
            {
                // Where errors go can't be written to either: the exit code alone is left to tell.
                return ExitCode.Refused;
            }
        }
    }

    private static int Tell(Exception failure, Terminal terminal)
    {
        switch (failure)
        {
            case AiByHandException wrong:
                terminal.Tell(wrong);
                return ExitCode.Refused;
            case IOException or UnauthorizedAccessException:
                // Files that are named tell their names; what is left is what the results are written to.
                terminal.Tell($"can't go on: {failure.Message}");
                return ExitCode.Refused;
            case OperationCanceledException:
                terminal.Tell("stopped; no file is half written");
                return ExitCode.Stopped;
            default:
                terminal.Tell($"internal error: {failure.Message} ({failure.GetType().Name}; {TraceVariable}=1 shows where)");
                if (Environment.GetEnvironmentVariable(TraceVariable) == "1") terminal.Error.WriteLine(failure);
                return ExitCode.Broken;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Printable worksheets of neural networks that are computed with a pencil: fresh numbers for every seed, and an answer key.")
        {
            new PrintCommand(terminal),
            new SolveCommand(terminal),
            new TopicsCommand(terminal),
            new RosterCommand(terminal),
            new RunCommand(terminal),
            new BindCommand(terminal),
            new PublishCommand(terminal),
            new ReprintCommand(terminal),
            new VerifyCommand(terminal),
            new ExportCommand(terminal),
            new KeyCommand(terminal),
            new MarkCommand(terminal),
            new CheckCommand(terminal),
            new StressCommand(terminal),
            new NewCommand(terminal),
            new FunctionsCommand(terminal),
            new SchemaCommand(terminal),
            new WebCommand(terminal),
        };
        root.Add(new HelpCommand(root));
        root.HelpName = Name;
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpWithExamples((HelpAction)help.Action!);
            else if (option is VersionOption version) version.Action = new TellVersion();
        }
        root.SetAction(parsed => root.Parse(["--help"]).Invoke(parsed.InvocationConfiguration));
        return root;
    }
}
