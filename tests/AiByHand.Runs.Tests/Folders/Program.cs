using System.Diagnostics;
using System.Globalization;
using Xunit.MicrosoftTestingPlatform;

namespace AiByHand.Runs.Tests.Folders;

/// <summary>A process that changes a folder and is killed before a step: <c>dotnet AiByHand.Runs.Tests.dll FOLDER SCENE STEP</c>. Asked for anything else it runs the tests.</summary>
internal static class Program
{
    /// <summary>Changes the folder as the scene has it; doesn't come back from the step.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (args is not [var folder, var scene, var last] || folder.StartsWith('-')) return await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
        var (step, fatal) = (0, int.Parse(last, CultureInfo.InvariantCulture));
        new Scene(int.Parse(scene, CultureInfo.InvariantCulture)).Change(folder, _ =>
        {
            if (++step == fatal) Process.GetCurrentProcess().Kill();
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
