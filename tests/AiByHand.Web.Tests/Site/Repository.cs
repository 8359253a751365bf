using System.Runtime.CompilerServices;

namespace AiByHand.Web.Tests.Site;

/// <summary>The project's own files, as they lie in the sources.</summary>
internal static class Repository
{
    /// <summary>The path of a file or folder, from the project's root.</summary>
    public static string File(string path) => Path.GetFullPath(Path.Combine(Here(), "../../..", path));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
