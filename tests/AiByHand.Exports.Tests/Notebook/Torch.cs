using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AiByHand.Exports.Tests.Notebook;

/// <summary>A Python that has PyTorch, which runs notebooks: one for all tests, since it takes longer to start than to run them. It ends with whoever started it.</summary>
internal static class Torch
{
    private static readonly Lazy<string?> Found = new(() => new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(HasTorch));
    private static readonly Lazy<Process> Runner = new(Start);
    private static readonly Lock Turn = new();

    /// <summary>Where it is, or null if the system has none.</summary>
    public static string? Python => Found.Value;

    /// <summary>Runs notebooks; what goes wrong, a line for each.</summary>
    /// <param name="mode">What is expected of them: run_notebooks.py says which there are.</param>
    /// <param name="folder">The notebooks.</param>
    public static IReadOnlyList<string> Run(string mode, string folder)
    {
        lock (Turn)
        {
            Runner.Value.StandardInput.WriteLine($"{mode} {folder}");
            Runner.Value.StandardInput.Flush();
            var lines = new List<string>();
            while (true)
            {
                var line = Runner.Value.StandardOutput.ReadLineAsync();
                if (!line.Wait(TimeSpan.FromMinutes(10))) throw new TimeoutException("Python doesn't end");
                if (line.Result is null) throw new InvalidOperationException("Python broke off");
                if (line.Result.StartsWith("torch ", StringComparison.Ordinal)) return lines;
                lines.Add(line.Result);
            }
        }
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo(Python!, [Path.Combine(AppContext.BaseDirectory, "run_notebooks.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        return process;
    }

    private static bool HasTorch(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
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
