namespace AiByHand.Web.Tests.Site;

/// <summary>Programs of the system: none is fetched.</summary>
internal static class Installed
{
    /// <summary>Where the first of some names is that the system has, or null.</summary>
    public static string? Find(params IEnumerable<string> names) => names
        .SelectMany(_ => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), (name, folder) => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
