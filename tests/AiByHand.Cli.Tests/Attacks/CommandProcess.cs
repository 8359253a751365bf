using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AiByHand.Cli.Tests.Attacks;

/// <summary>The command as a process that can be hindered: stopped, killed, its output led nowhere.</summary>
internal sealed class CommandProcess : IDisposable
{
    public const int Interrupt = 2, Terminate = 15;

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CommandProcess(string program, IEnumerable<string> args)
    {
        _process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => _process.HasExited;

    public static CommandProcess Start(params string[] args) => new("dotnet", [typeof(App).Assembly.Location, .. args]);

    /// <summary>Runs it to its end.</summary>
    public static CommandRun Run(params string[] args)
    {
        using var process = Start(args);
        return process.End();
    }

    /// <summary>Runs it with its streams led elsewhere, as a shell does: <c>"> /dev/full"</c>.</summary>
    public static CommandRun RunRedirected(string redirection, params string[] args)
    {
        using var process = new CommandProcess("sh", ["-c", $"exec dotnet \"$@\" {redirection}", "sh", typeof(App).Assembly.Location, .. args]);
        return process.End();
    }

    /// <summary>A run of another program, such as mount; its exit code.</summary>
    public static int Other(string program, params string[] args)
    {
        using var process = new CommandProcess(program, args);
        return process.End().Exit;
    }

    public CommandRun End()
    {
        _process.WaitForExit();
        return new CommandRun(_process.ExitCode, _output.Result, _error.Result);
    }

    public void Send(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

    public void Kill() => _process.Kill();

    public void Dispose() => _process.Dispose();

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
