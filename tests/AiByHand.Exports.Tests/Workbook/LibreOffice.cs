using AiByHand.Pages.Tests.Writers;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>LibreOffice, which reads workbooks and calculates them anew.</summary>
internal static class LibreOffice
{
    /// <summary>What has to be there for it.</summary>
    public const string Program = "soffice";

    // Of workbooks with a tab for every topic: so that none of its runs takes minutes.
    private const int AtOnce = 8;

    // A new profile seems to be of an earlier version: for four seconds at every start it would try how well it can draw.
    private const string Settings =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.0</value></prop></item>
        </oor:items>
        """;

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
            File.WriteAllText(Path.Combine(profile.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), Settings);
            foreach (var some in files.Chunk(AtOnce)) Tool.Run(Program, [$"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--convert-to", kind, "--outdir", folder, .. some]);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
