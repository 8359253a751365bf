using System.IO.Compression;

namespace AiByHand.Cli.Web;

/// <summary>The browser page, as it travels inside the program.</summary>
internal static class PageArchive
{
    private const string Resource = "page.zip";

    /// <summary>Whether this build has it.</summary>
    public static bool IsThere => typeof(PageArchive).Assembly.GetManifestResourceInfo(Resource) is not null;

    /// <summary>Opens it.</summary>
    /// <exception cref="Refusal">This build hasn't got it.</exception>
    public static ZipArchive Open() => typeof(PageArchive).Assembly.GetManifestResourceStream(Resource) is { } file
        ? new ZipArchive(file, ZipArchiveMode.Read)
        : throw new Refusal("this build of the command is without the page; 'dotnet publish -c Release src/AiByHand.Web -o dist' makes it in dist/wwwroot, and the tool's package and the single file have it inside");
}
