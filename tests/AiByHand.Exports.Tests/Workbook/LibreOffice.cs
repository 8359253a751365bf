using AiByHand.Pages.Tests.Writers;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>LibreOffice, which reads workbooks and calculates them anew.</summary>
internal static class LibreOffice
{
    /// <summary>What has to be there for it.</summary>
    public const string Program = "soffice";

    // Of workbooks with a tab for every topic: so that none of its runs takes minutes.
    private const int AtOnce = 8;

    /// <summary>Opens files and saves them as another kind.</summary>
    /// <param name="kind">The kind: <c>pdf</c>.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="files">Their paths.</param>
    public static void Convert(string kind, string folder, params IEnumerable<string> files)
    {
        // A profile of its own: another LibreOffice that is open would do the work, and not tell when it is done.
        var profile = Directory.CreateTempSubdirectory("aibyhand-office-");
        try
        {
            foreach (var some in files.Chunk(AtOnce)) Tool.Run(Program, [$"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--convert-to", kind, "--outdir", folder, .. some]);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
