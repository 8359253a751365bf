using System.Diagnostics;

namespace AiByHand.Web.Tests.Site;

/// <summary>The page as it is published. It is published again only when a source is newer, since that takes half a minute.</summary>
internal static class PublishedSite
{
    private static readonly string[] Sources = ["src", "templates", "seeds", "Directory.Build.props", "Directory.Packages.props", "global.json"];
    private static readonly string[] Made = ["bin", "obj"];

    /// <summary>Its folder, up to date.</summary>
    public static async Task<string> FolderAsync()
    {
        var home = Path.Combine(AppContext.BaseDirectory, "site");
        var root = Path.Combine(home, "wwwroot");
        var stamp = Path.Combine(home, "published");
        if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) > Newest()) return root;
        if (Directory.Exists(home)) Directory.Delete(home, recursive: true);
        var started = Newest();
        await PublishAsync(home);
        await File.WriteAllTextAsync(stamp, "");
        File.SetLastWriteTimeUtc(stamp, started.AddMilliseconds(1));
        return root;
    }

    private static DateTime Newest() => Sources.Select(Repository.File)
        .SelectMany(path => File.Exists(path) ? [new FileInfo(path)] : new DirectoryInfo(path).EnumerateDirectories().Append(new DirectoryInfo(path)).SelectMany(Files))
        .Max(file => file.LastWriteTimeUtc);

    // What building leaves behind isn't a source.
    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(inner => inner.EnumerateFiles("*", SearchOption.AllDirectories)));

    private static async Task PublishAsync(string home)
    {
        var start = new ProcessStartInfo("dotnet", ["publish", Repository.File("src/AiByHand.Web"), "-c", "Release", "-o", home, "--nologo", "-v", "q"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What the test's own host has set isn't for another build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(), complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"the page can't be published: {await said}{await complained}");
    }
}
