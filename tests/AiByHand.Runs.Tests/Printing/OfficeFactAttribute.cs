using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AiByHand.Runs.Tests.Printing;

/// <summary>A test that needs LibreOffice; where it isn't there, the test is counted as skipped.</summary>
internal sealed class OfficeFactAttribute : FactAttribute
{
    private const string Program = "soffice";
    private const int Patience = 180_000;

    public OfficeFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        if (!IsThere) Skip = "LibreOffice (soffice) isn't installed: its Calc reads the workbook of marks, and adds up";
    }

    private static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Program)));

    /// <summary>Opens a file and saves it as another kind.</summary>
    public static void Convert(string path, string kind, string folder)
    {
        var profile = Directory.CreateTempSubdirectory("aibyhand-office-");
        try
        {
            var start = new ProcessStartInfo(Program, [$"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--convert-to", kind, "--outdir", folder, path]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
            Assert.True(process.ExitCode == 0, $"{output.Result}\n{errors.Result}");
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
