using System.Runtime.CompilerServices;

namespace AiByHand.SecondOpinion.Tests;

/// <summary>
/// Lets TorchSharp load where the system's C++ library is that of GCC 12 or earlier, as on Debian 12 and Ubuntu 22.04. Its native part asks for the version GLIBCXX_3.4.32
/// and takes one mark from it, which nothing calls; the request is marked as one that need not be met (<c>VER_FLG_WEAK</c> in the ELF version table).
/// </summary>
internal static class LibStdCxx
{
    // An entry of the table: the hash of the version's name, then its flags.
    private static ReadOnlySpan<byte> HashOfVersion => [0x42, 0xf8, 0x97, 0x02];
    private const byte Weak = 2;

    [ModuleInitializer]
    internal static void AskForLess()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");
        if (!OperatingSystem.IsLinux() || !File.Exists(file)) return;
        var library = File.ReadAllBytes(file);
        var flags = library.AsSpan().IndexOf(HashOfVersion) + HashOfVersion.Length;
        if (flags < HashOfVersion.Length || library[flags] == Weak) return;
        library[flags] = Weak;
        // Written anew, since the old one is a link to the package; with its time, or every build would bring it back.
        var time = File.GetLastWriteTimeUtc(file);
        File.Delete(file);
        File.WriteAllBytes(file, library);
        File.SetLastWriteTimeUtc(file, time);
    }
}
