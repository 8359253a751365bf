using System.Diagnostics;

namespace AiByHand.Cli.Tests;

/// <summary>The command as a process of its own, as a shell runs it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Print_writes_worksheet_and_key_into_out()
    {
        var (exit, output, error) = Run("print", "rnn", "--seed", "7");

        Assert.Equal((0, "out/rnn-7.pdf\nout/rnn-7-key.pdf\n", ""), (exit, output.ReplaceLineEndings("\n").Replace('\\', '/'), error));
        Assert.Equal("%PDF"u8, File.ReadAllBytes(_place.PathOf("out/rnn-7.pdf")).AsSpan(0, 4));
        Assert.Equal("%PDF"u8, File.ReadAllBytes(_place.PathOf("out/rnn-7-key.pdf")).AsSpan(0, 4));
    }

    [Fact]
    public void A_refusal_is_one_line_and_exit_code_2()
    {
        var (exit, output, error) = Run("print", "rnm");

        Assert.Equal((2, "", "there is no topic 'rnm'; did you mean 'rnn'?\n"), (exit, output, error.ReplaceLineEndings("\n")));
    }

    private (int Exit, string Out, string Error) Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _place.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(App).Assembly.Location);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
