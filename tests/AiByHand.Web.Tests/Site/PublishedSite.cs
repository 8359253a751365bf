using System.Diagnostics;
using System.Xml.Linq;

namespace AiByHand.Web.Tests.Site;

/// <summary>The page as it is published, once for all tests, and again only when something is newer of what it is made of, since that takes half a minute.</summary>
internal static class PublishedSite
{
    private const string Project = "src/AiByHand.Web/AiByHand.Web.csproj";

    private static readonly string[] Shared = ["templates", "seeds", "Directory.Build.props", "Directory.Packages.props", "global.json"];
    private static readonly string[] Made = ["bin", "obj", "node_modules"];
    private static readonly Lazy<Task<string>> Once = new(UpToDateAsync);

    /// <summary>Its folder, up to date.</summary>
    public static Task<string> FolderAsync() => Once.Value;

    private static async Task<string> UpToDateAsync()
    {
        var home = Path.Combine(AppContext.BaseDirectory, "site");
        var root = Path.Combine(home, "wwwroot");
        var stamp = Path.Combine(home, "published");
        var newest = Newest();
        if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) > newest) return root;
        if (Directory.Exists(home)) Directory.Delete(home, recursive: true);
        await PublishAsync(home);
        await File.WriteAllTextAsync(stamp, "");
        File.SetLastWriteTimeUtc(stamp, newest.AddMilliseconds(1));
        return root;
    }

    private static DateTime Newest() => Shared.Select(Repository.File)
        .Concat(WithWhatItUses(Repository.File(Project)).Distinct().Select(project => Path.GetDirectoryName(project)!))
        .SelectMany(path => File.Exists(path) ? [new FileInfo(path)] : Files(new DirectoryInfo(path)))
        .Max(file => file.LastWriteTimeUtc);

    private static IEnumerable<string> WithWhatItUses(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .SelectMany(used => WithWhatItUses(Path.GetFullPath(used.Attribute("Include")!.Value, Path.GetDirectoryName(project)!))).Prepend(project);

    // What building leaves behind isn't a source.
    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(Files));

    // Not packed: that would take as long again, and who wants to know how much is downloaded packs what was.
    private static async Task PublishAsync(string home)
    {
        var start = new ProcessStartInfo("dotnet", ["publish", Repository.File(Project), "-c", "Release", "-o", home, "-p:CompressionEnabled=false", "--nologo", "-v", "q"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What the test's own host has set isn't for another build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(), complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"the page can't be published: {await said}{await complained}");
    }
}
