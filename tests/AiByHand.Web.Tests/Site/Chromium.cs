using System.Runtime.CompilerServices;
using AiByHand.Seeds;
using Xunit.v3;

namespace AiByHand.Web.Tests.Site;

/// <summary>The browser, as the system has it: none is fetched.</summary>
internal static class Chromium
{
    /// <summary>How it is started: headless, and silent towards everything but the page.</summary>
    public static readonly string[] Switches =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", .. Reach.IsAll ? [] : Hasty];

    // An engine that is soon over isn't compiled a second time, for speed: a sixth of the tests' processor time. Who runs all tests has the browser as people have it.
    private static string[] Hasty => ["--js-flags=--liftoff-only"];

    /// <summary>Where it is, or null if the system has none.</summary>
    public static string? Path { get; } = Installed.Find("chromium", "chromium-browser", "google-chrome");

    /// <summary>Why tests of the page are skipped, or null if they aren't.</summary>
    public static string? Missing { get; } = Path is null ? "needs chromium" : null;
}

/// <summary>A test in the browser; where there is none, it is skipped with a word. If the browser dies it fails, and the others go on.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(RunFactDiscoverer))]
internal sealed class BrowserFactAttribute : FactAttribute
{
    // Ten times what the slowest takes on a machine that has other work.
    public const int Patience = 300_000;

    public BrowserFactAttribute(bool everyTime = false, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        (Skip, Timeout) = (Chromium.Missing ?? Reach.PassedOver(everyTime), Patience);
}

/// <summary>A theory in the browser, as <see cref="BrowserFactAttribute"/> a fact.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(RunTheoryDiscoverer))]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute(bool everyTime = false, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        (Skip, Timeout) = (Chromium.Missing ?? Reach.PassedOver(everyTime), BrowserFactAttribute.Patience);
}

/// <summary>How many of the tests in the browser are run. All of them take minutes, since each opens the page anew.</summary>
internal static class Reach
{
    private const string Switch = "AIBYHAND_BROWSER";

    /// <summary>Whether all are: <c>AIBYHAND_BROWSER=all</c>, as the project's own checks have it.</summary>
    public static bool IsAll { get; } = AskedBreadth.IsAll(Switch);

    /// <summary>Of many of a kind one by turns, or all of them.</summary>
    /// <param name="place">The place of what they are for among its like, from 0.</param>
    /// <param name="all">All of them.</param>
    public static IReadOnlyList<T> Of<T>(int place, IReadOnlyList<T> all) => AskedBreadth.Of(Switch, place, all);

    /// <summary>Why a test is passed over, or null if it isn't.</summary>
    /// <param name="everyTime">Whether it is among the few that are run whenever tests are: one or two of each view, and what the page promises of numbers, PDFs and size.</param>
    public static string? PassedOver(bool everyTime) => everyTime || IsAll ? null : $"{Switch}=all runs them";
}
