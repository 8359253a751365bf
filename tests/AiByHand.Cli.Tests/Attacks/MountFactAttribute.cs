using System.Runtime.CompilerServices;

namespace AiByHand.Cli.Tests.Attacks;

/// <summary>A test that mounts a small disk of its own; skipped where that isn't allowed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> MayMount = new(() =>
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;
        try
        {
            new SmallDisk("64k").Dispose();
            return true;
        }
        catch (Exception failure) when (failure is IOException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public MountFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        if (!MayMount.Value) Skip = "a disk of its own needs the right to mount one";
    }
}
