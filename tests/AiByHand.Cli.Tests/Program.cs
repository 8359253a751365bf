using System.Reflection;
using System.Text.Json;

namespace AiByHand.Cli.Tests;

/// <summary>
/// A process that runs several commands and says what each says: a start for all of them. <c>dotnet AiByHand.Cli.Tests.dll COMMANDS.json</c>.
/// Or it is the host of a small program that uses our libraries: <c>dotnet AiByHand.Cli.Tests.dll PROGRAM.dll</c>.
/// </summary>
internal static class Program
{
    /// <summary>What ends what a command says: a line that none says.</summary>
    public const string End = "\f";

    /// <summary>Ends with the first command that isn't good, and with its exit code.</summary>
    public static int Main(string[] args)
    {
        if (Path.GetExtension(args[0]) == ".dll")
        {
            Assembly.LoadFrom(Path.GetFullPath(args[0])).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            return 0;
        }
        foreach (var command in JsonSerializer.Deserialize<string[][]>(File.ReadAllText(args[0]))!)
        {
            if (App.Run(command, new Terminal(Console.Out, Console.Error)) is not 0 and var exit) return exit;
            Console.Out.WriteLine(End);
        }
        return 0;
    }
}
