using System.Reflection;
using System.Text.Json;
using Xunit.MicrosoftTestingPlatform;

namespace AiByHand.Cli.Tests;

/// <summary>
/// A process that runs several commands and says what each says: a start for all of them. <c>dotnet AiByHand.Cli.Tests.dll COMMANDS.json</c>.
/// Or it is the host of a small program that uses our libraries: <c>dotnet AiByHand.Cli.Tests.dll PROGRAM.dll</c>. Asked for anything else it runs the tests.
/// </summary>
internal static class Program
{
    /// <summary>What ends what a command says: a line that none says.</summary>
    public const string End = "\f";

    public static async Task<int> Main(string[] args)
    {
        switch (args is [var file] ? Path.GetExtension(file) : null)
        {
            case ".json": return Run(JsonSerializer.Deserialize<string[][]>(File.ReadAllText(args[0]))!);
            case ".dll":
                Assembly.LoadFrom(Path.GetFullPath(args[0])).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
                return 0;
            default: return await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
        }
    }

    // Ends with the first command that isn't good, and with its exit code.
    private static int Run(string[][] commands)
    {
        foreach (var command in commands)
        {
            if (App.Run(command, new Terminal(Console.Out, Console.Error)) is not 0 and var exit) return exit;
            Console.Out.WriteLine(End);
        }
        return 0;
    }
}
