using System.Diagnostics;

namespace AiByHand.Web.Tests.Site;

/// <summary>The command, as people have it: what the page makes is held against what it makes.</summary>
internal static class Command
{
    /// <summary>Runs it to its end; what it says, or fails.</summary>
    public static Task<string> RunAsync(params IEnumerable<string> arguments) => RunInAsync("", arguments);

    /// <summary>Runs it in a folder.</summary>
    public static async Task<string> RunInAsync(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "AiByHand.Cli.dll"), .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(), complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException($"the command ended with {process.ExitCode}: {await complained}");
    }
}
