using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AiByHand.Pages.Tests.Writers;

/// <summary>A program that isn't ours, to see what others make of our files.</summary>
internal static class Tool
{
    /// <summary>Where a program is, or null if the system has none.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Which programs the system lacks, as a test says why it is skipped; null for none.</summary>
    /// <param name="names">Their names, parted by blanks.</param>
    public static string? Missing(string names) => names.Split(' ').Where(name => Find(name) is null).ToArray() is { Length: > 0 } missing ? $"needs {string.Join(", ", missing)}" : null;

    /// <summary>Runs a program to its end; what it says, or fails.</summary>
    public static string Run(string name, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Find(name)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(), complained = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} doesn't end");
        }
        return process.ExitCode == 0 ? said.Result : throw new InvalidOperationException($"{name} ended with {process.ExitCode}: {complained.Result}{said.Result}");
    }
}

/// <summary>A test that needs programs of the system, whose names are parted by blanks; where one is missing, it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string names, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) => Skip = Tool.Missing(names);
}

/// <summary>A theory that needs programs of the system, whose names are parted by blanks; where one is missing, it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(string names, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) => Skip = Tool.Missing(names);
}
