using System.Runtime.CompilerServices;

namespace AiByHand.Cli.Tests.Attacks;

/// <summary>A test of what Unix has: signals, links, /dev/full.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no signals, and no /dev/full";
    }
}
