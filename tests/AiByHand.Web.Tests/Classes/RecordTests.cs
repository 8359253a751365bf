using System.IO.Compression;
using System.Text;
using AiByHand.Web.Tests.Site;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Classes;

/// <summary>A set that was made before, opened on the page.</summary>
public sealed class RecordTests(Browser browser) : IDisposable
{
    private readonly CommandFolder _command = new();

    public void Dispose() => _command.Dispose();

    [BrowserFact]
    public async Task A_manifest_gives_the_same_pages_again_and_the_key_of_a_sheet()
    {
        await PrintAsync("topics: [rnn, { topic: gcn, points: 3 }]\npool: exam\nvariants: A..C\ncover: true\n");
        await using var open = await browser.OpenAsync(ClassPage.Record);
        var page = await OpenAsync(open, "manifest.json");
        await page.ClickAsync(".three-cards .card:nth-child(1) .main");
        await open.SeesAsync("text=The same bytes as then.");
        _command.Unpack(await page.TakeAsync(".made .main"), "page");
        _command.HoldEqual("out/midterm", "page/midterm");

        await page.ClickAsync(".three-cards .card:nth-child(2) .main");
        await open.SeesAsync("text=6 sheets: all the same.");

        var code = await page.InnerTextAsync(".codes li:nth-child(3) button");
        await _command.RunAsync("key", code, "--manifest", "out/midterm");
        await page.FillAsync(".three-cards form input", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        var key = await page.TakeAsync(".three-cards form button");
        Assert.Equal(File.ReadAllBytes(_command[$"out/{code}-key.pdf"]), File.ReadAllBytes(key));
        await open.BarsNobodyAsync("class-record", whole: true);
    }

    [BrowserFact]
    public async Task One_copy_alone_is_printed_again()
    {
        await PrintAsync("topics: [rnn]\nvariants: 3\nseed: 4\n");
        await _command.RunAsync("reprint", "out/midterm", "--only", "2");
        await using var open = await browser.OpenAsync(ClassPage.Record);
        var page = await OpenAsync(open, "manifest.json");
        await page.ClickAsync("details:has(select) summary");
        await page.SelectOptionAsync("select[multiple]", "2");
        await page.ClickAsync("details:has(select) button");
        await open.SeesAsync(".made");
        _command.Unpack(await page.TakeAsync(".made .main"), "page");
        _command.HoldEqual("out/midterm-reprint", "page/midterm");
    }

    [BrowserFact]
    public async Task A_zip_file_whose_worksheets_were_changed_no_longer_holds_and_entered_marks_do()
    {
        await PrintAsync("topics: [one-node]\nvariants: 3\nseed: 4\npoints: 2\n");
        File.AppendAllText(_command["out/midterm/worksheets.pdf"], " ");
        var marks = File.ReadAllText(_command["out/midterm/marks.csv"]);
        File.WriteAllText(_command["out/midterm/marks.csv"], marks.Replace("one-node.r1.book", "one-node.r1.book", StringComparison.Ordinal).TrimEnd(',', '\r', '\n') + ",2,2\r\n", new UTF8Encoding(true));
        ZipFile.CreateFromDirectory(_command["out/midterm"], _command["all.zip"], CompressionLevel.Optimal, includeBaseDirectory: true);
        await using var open = await browser.OpenAsync(ClassPage.Record);
        var page = await open.OpenClassAsync();
        await page.SetInputFilesAsync(".drop-input", _command["all.zip"]);
        await page.ClickAsync(".three-cards .card:nth-child(2) .main");
        await open.SeesAsync(".findings");
        Assert.Contains("1 of 3 sheets and 5 files differ.", await page.InnerTextAsync(".findings"), StringComparison.Ordinal);
        Assert.Contains("DIFFERS worksheets.pdf", await page.InnerTextAsync(".findings > .list"), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("midterm.yaml", "topics: [rnn]\n", "midterm.yaml is a run file or a topic, not the record of a run: that is manifest.json in the folder that 'run' has printed into")]
    [InlineData("manifest.json", "{ \"a\": 1 }", "manifest.json: this is no manifest of a run, or a damaged one: 'aibyhand' is missing")]
    [InlineData("manifest.json", """{ "aibyhand": "99.1.0", "secret": 7 }""", "manifest.json was made by version 99.1.0, and this is ")]
    [InlineData("photo.zip", "PK", "this zip file is damaged")]
    [InlineData("manifest.json", "hello", "manifest.json:1:1: this is no JSON")]
    public async Task What_is_no_record_is_told_in_one_line(string name, string text, string told)
    {
        await using var open = await browser.OpenAsync(ClassPage.Record);
        var page = await open.OpenClassAsync();
        await page.HandAsync(".inner", name, text);
        await open.SeesAsync(".mistakes li");
        Assert.StartsWith(told, (await page.InnerTextAsync(".mistakes li")).Trim(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".mistakes li").CountAsync());
    }

    [BrowserFact]
    public async Task It_can_all_be_done_by_keyboard()
    {
        await PrintAsync("topics: [one-node]\nvariants: 2\nseed: 4\n");
        await using var open = await browser.OpenAsync(ClassPage.Record);
        var page = await open.OpenClassAsync();
        // Listened for from here on: a key pressed just after one begins to listen may open a chooser that nobody is told of.
        var chosen = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, chooser) => chosen.TrySetResult(chooser);
        await open.TabToAsync(".drop-input");
        await page.Keyboard.PressAsync("Enter");
        await (await chosen.Task.WaitAsync(TimeSpan.FromSeconds(OpenPage.Patience))).SetFilesAsync(_command["out/midterm/manifest.json"]);
        await open.SeesAsync(".opened h2");
        await open.TabToAsync(".three-cards .card:nth-child(1) .main");
        await page.Keyboard.PressAsync("Enter");
        await open.SeesAsync("text=The same bytes as then.");
        await open.TabToAsync(".made .main");
        Assert.Equal("midterm.zip", (await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"))).SuggestedFilename);
        await open.TabToAsync(".three-cards .card:nth-child(2) .main");
        await page.Keyboard.PressAsync("Enter");
        await open.SeesAsync("text=2 sheets: all the same.");
        await open.TabToAsync(".three-cards form input");
        await page.Keyboard.TypeAsync(await page.InnerTextAsync(".codes li:nth-child(1) button"));
        Assert.EndsWith("-key.pdf", (await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"))).SuggestedFilename, StringComparison.Ordinal);
    }

    private async Task PrintAsync(string run)
    {
        _command.With("midterm.yaml", run);
        await _command.RunAsync("run", "midterm.yaml");
    }

    private async Task<IPage> OpenAsync(OpenPage open, string file)
    {
        var page = await open.OpenClassAsync();
        await page.SetInputFilesAsync(".drop-input", _command[$"out/midterm/{file}"]);
        await open.SeesAsync(".opened h2");
        return page;
    }
}
