using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AiByHand.Exports.Tests.Notebook;

/// <summary>A Python that has PyTorch, which runs notebooks.</summary>
internal static class Torch
{
    private static readonly Lazy<string?> Found = new(() => new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(HasTorch));

    /// <summary>Where it is, or null if the system has none.</summary>
    public static string? Python => Found.Value;

    /// <summary>Runs notebooks; what goes wrong, a line for each.</summary>
    /// <param name="mode">What is expected of them: run_notebooks.py says which there are.</param>
    /// <param name="folder">The notebooks.</param>
    public static IReadOnlyList<string> Run(string mode, string folder)
    {
        var said = Say(Python!, [Path.Combine(AppContext.BaseDirectory, "run_notebooks.py"), mode, folder]) ?? throw new InvalidOperationException("Python broke off");
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("torch ", lines[^1]);
        return lines[..^1];
    }

    private static bool HasTorch(string python) => Say(python, ["-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)"]) is not null;

    private static string? Say(string python, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> said = process.StandardOutput.ReadToEndAsync(), complained = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(10)))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException("Python doesn't end");
            }
            return process.ExitCode == 0 ? said.Result : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>A fact that needs PyTorch; where there is none, it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TorchFactAttribute : FactAttribute
{
    public TorchFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        if (Torch.Python is null) Skip = "needs Python with PyTorch (Debian: python3-torch)";
    }
}
