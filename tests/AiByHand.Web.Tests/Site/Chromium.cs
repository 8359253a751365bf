namespace AiByHand.Web.Tests.Site;

/// <summary>The browser, as the system has it: none is fetched.</summary>
internal static class Chromium
{
    /// <summary>How it is started: headless, and silent towards everything but the page.</summary>
    public static readonly string[] Switches =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is, or null if the system has none.</summary>
    public static string? Path { get; } = Names
        .SelectMany(_ => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator), (name, folder) => System.IO.Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Why tests of the page are skipped, or null if they aren't.</summary>
    public static string? Missing { get; } = Path is null ? "needs chromium" : null;
}

/// <summary>A test in the browser; where there is none, it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A theory in the browser; where there is none, it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
