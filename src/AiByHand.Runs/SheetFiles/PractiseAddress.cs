using AiByHand.Problems;

namespace AiByHand.Runs.SheetFiles;

/// <summary>The address at which the browser page opens a sheet to be practised.</summary>
public static class PractiseAddress
{
    private const int Longest = 200;

    /// <summary>The address of a sheet.</summary>
    /// <param name="page">Where the page is.</param>
    /// <param name="code">The sheet.</param>
    public static string Of(Uri page, SheetCode code) => Of(page, code.ToString());

    /// <summary>The address of a sheet by what stands in its footer.</summary>
    internal static string Of(Uri page, string code) => $"{page.AbsoluteUri}#/practise/{code}";

    /// <summary>Where a page is, as somebody typed it: a folder, or the file in it; null if it is no address, or too long for a code that a phone reads off paper.</summary>
    public static Uri? Read(string typed) =>
        Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var page) && page.Scheme is "https" or "http" && page.Host.Length > 0 && page.AbsoluteUri.Length <= Longest
            ? new UriBuilder(page) { Fragment = "", Query = "", Path = page.AbsolutePath.EndsWith('/') || page.AbsolutePath.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? page.AbsolutePath : page.AbsolutePath + "/" }.Uri
            : null;
}
