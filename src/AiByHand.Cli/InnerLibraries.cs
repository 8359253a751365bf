using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;

namespace AiByHand.Cli;

/// <summary>
/// Native libraries that the single file has inside. The platform's own way of unpacking them wants a home, which a service or a container may not have; here it takes any folder that can be written
/// to, and only when a picture is drawn: the rest of the program needs none of them.
/// </summary>
internal static class InnerLibraries
{
    private const string Place = "native/";

    // Asked for again with each function: a second copy would know nothing of what the first was told.
    private static readonly ConcurrentDictionary<string, Lazy<IntPtr>> Loaded = new(StringComparer.Ordinal);

    /// <summary>Loads a library, if the program has it inside; asked for what isn't found beside it.</summary>
    public static IntPtr Load(Assembly asking, string name) => Loaded.GetOrAdd(name, static name => new Lazy<IntPtr>(() => Load(name))).Value;

    private static IntPtr Load(string name)
    {
        var home = typeof(InnerLibraries).Assembly;
        if (home.GetManifestResourceNames().FirstOrDefault(resource => resource.StartsWith(Place + name, StringComparison.OrdinalIgnoreCase)) is not { } resource) return IntPtr.Zero;
        foreach (var folder in (string?[])[Path.GetTempPath(), "/dev/shm", "/var/tmp", AppContext.BaseDirectory, Environment.CurrentDirectory])
        {
            if (Directory.Exists(folder) && TryLoad(home, resource, folder) is { } library) return library;
        }
        return IntPtr.Zero;
    }

    private static IntPtr? TryLoad(Assembly home, string resource, string folder)
    {
        try
        {
            // Nobody else's to read or to change.
            var own = Path.Combine(folder, $"aibyhand-{Path.GetRandomFileName()}");
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(own);
            else Directory.CreateDirectory(own, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            try
            {
                var path = Path.Combine(own, resource[Place.Length..]);
                using (var packed = home.GetManifestResourceStream(resource)!)
                using (var file = new FileStream(path, FileMode.CreateNew))
                {
                    packed.CopyTo(file);
                }
                return NativeLibrary.TryLoad(path, out var library) ? library : null;
            }
            finally
            {
                // Once it is loaded the file is no longer needed, but on Windows, where it stays until somebody clears the temporary folder.
                if (!OperatingSystem.IsWindows()) Directory.Delete(own, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
