using System.Diagnostics;
using System.Globalization;

namespace AiByHand.Runs.Tests.Folders;

/// <summary>A process that changes a folder and is killed before a step: <c>dotnet AiByHand.Runs.Tests.dll FOLDER SCENE STEP</c>.</summary>
internal static class Program
{
    /// <summary>Changes the folder as the scene has it; doesn't come back from the step.</summary>
    public static int Main(string[] args)
    {
        var (folder, scene, last) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
        var step = 0;
        new Scene(scene).Change(folder, _ =>
        {
            if (++step == last) Process.GetCurrentProcess().Kill();
        });
        return 0;
    }

    /// <summary>Starts it; gives whether it was killed.</summary>
    public static bool IsKilled(string folder, int scene, int step)
    {
        using var process = Process.Start("dotnet", [typeof(Program).Assembly.Location, folder, $"{scene}", $"{step}"]);
        process.WaitForExit();
        return process.ExitCode != 0;
    }
}
