using System.Runtime.InteropServices;

namespace AiByHand.Cli;

/// <summary>
/// The program was opened out of a window of files, by somebody who types nothing: then it shows the page, which is all they can use. Windows opens a console for it, which it shares with no shell; under Linux nobody sees what it
/// says. A Mac runs it in a terminal like any command that is typed, and can't be told apart.
/// </summary>
internal static class DoubleClick
{
    /// <summary>Whether it is so.</summary>
    /// <param name="args">What was typed.</param>
    public static bool Is(IReadOnlyList<string> args) => args.Count == 0 && (OperatingSystem.IsWindows() ? HasOwnConsole() : OperatingSystem.IsLinux() && IsUnseen());

    private static bool HasOwnConsole() => !Console.IsInputRedirected && !Console.IsOutputRedirected && GetConsoleProcessList(new uint[2], 2) == 1;

    // There are windows, none of which is its terminal, and what it says goes nowhere or into the system's journal: neither to a program nor into a file.
    private static bool IsUnseen() => HasWindows() && Console.IsInputRedirected && Console.IsOutputRedirected && Console.IsErrorRedirected && !IsKept(1) && !IsKept(2);

    private static bool HasWindows() => Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };

    private static bool IsKept(int stream)
    {
        try
        {
            return new FileInfo($"/proc/self/fd/{stream}").LinkTarget is not { } target || !(target == "/dev/null" || target.StartsWith("socket:", StringComparison.Ordinal));
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetConsoleProcessList([Out] uint[] processes, uint count);
}
