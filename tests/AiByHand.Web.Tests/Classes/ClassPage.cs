using System.Text;
using System.Text.RegularExpressions;
using AiByHand.Web.Tests.Site;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Classes;

/// <summary>What a teacher does on the page "A class, an exam".</summary>
internal static class ClassPage
{
    public const string Address = "#/class", Record = "#/class/open";

    /// <summary>28 pupils, as they are copied out of a spreadsheet.</summary>
    public static string Pupils { get; } = Class(28);

    /// <summary>As many pupils, as they are copied out of a spreadsheet.</summary>
    public static string Class(int pupils) => "Nr.\tVorname\tNachname\tKlasse\n" + string.Concat(Enumerable.Range(1, pupils).Select(pupil => FormattableString.Invariant($"{pupil:00}\t{(pupil % 2 == 0 ? "Zoë" : "Björn")} {(char)('A' + pupil % 26)}\tMüller-{(char)('Z' - pupil % 26)}\t10b\n")));

    /// <summary>Waits until the page shows what it has read.</summary>
    public static async Task<IPage> OpenClassAsync(this OpenPage open)
    {
        await open.SeesAsync("[data-ready]");
        return open.Page;
    }

    /// <summary>Hands a file in, as a button for files does.</summary>
    public static Task HandAsync(this IPage page, string place, string name, string text) =>
        page.SetInputFilesAsync($"{place} .drop-input", new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });

    /// <summary>Writes another run file.</summary>
    public static async Task WriteRunAsync(this IPage page, string text, string name)
    {
        await page.FillAsync(".file input[type=text]", name);
        await page.PressAsync(".file input[type=text]", "Enter");
        await page.FillAsync(".editor .text", text);
    }

    /// <summary>Waits until a text stands in the run file while the page rests.</summary>
    public static Task ReadsAsync(this IPage page, Regex text) => Assertions.Expect(page.Locator(OpenPage.AtRest).Locator(".editor .text")).ToHaveValueAsync(text, new() { Timeout = OpenPage.Patience * 1000 });

    /// <summary>Makes the set; gives the zip file's path.</summary>
    public static async Task<string> MakeAsync(this OpenPage open)
    {
        await open.SeesAsync("button.large:enabled");
        await open.Page.ClickAsync("button.large");
        await open.SeesAsync(".result h3", seconds: 120);
        return await open.Page.TakeAsync(".result .made .main");
    }

    /// <summary>Presses what brings a file; gives its path.</summary>
    public static async Task<string> TakeAsync(this IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(button));
        return await download.PathAsync();
    }
}
