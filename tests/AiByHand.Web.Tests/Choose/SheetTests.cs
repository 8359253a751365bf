using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Web.Tests.Site;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Choose;

/// <summary>A sheet beside its key, and what can be chosen of it.</summary>
public sealed class SheetTests(Browser browser)
{
    private const string Rnn = "#/rnn.r1.book.7?paper=letter";

    [BrowserFact(everyTime: true)]
    public async Task An_address_shows_a_sheet_beside_its_key()
    {
        await using var open = await browser.OpenAsync(Rnn);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.ShootAsync("sheet");
        Assert.Equal(["Worksheet", "Answer key"], await open.Page.Locator(".sheet figcaption").AllInnerTextsAsync());
        Assert.Equal(0, await open.Page.Locator(".sheet[data-kind=worksheet] .answer").CountAsync());
        Assert.NotEqual(0, await open.Page.Locator(".sheet[data-kind=key] .answer").CountAsync());
        // The sheets' own fonts, not what the system puts in their place.
        Assert.Equal(["Hand", "Sans", "Script"], await open.Page.EvaluateAsync<string[]>("[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family).sort().filter((name, at, all) => all.indexOf(name) === at)"));
    }

    [BrowserFact]
    public async Task What_is_chosen_stands_in_the_address_and_back_leads_back()
    {
        await using var open = await browser.OpenAsync(Rnn);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.Page.FillAsync("#seed", "18446744073709551615");
        await open.Page.PressAsync("#seed", "Enter");
        await open.SeesAsync("[data-ready='rnn.r1.book.18446744073709551615']");
        await open.Page.CheckAsync("#level-easy");
        await open.SeesAsync("[data-ready='rnn.r1.easy.18446744073709551615']");
        await open.Page.CheckAsync("#view-key");
        await open.SeesAsync(".desk.is-key");
        await open.Page.CheckAsync("#paper-a4");
        await open.SeesAsync(".desk[data-paper=a4]");
        Assert.EndsWith("#/rnn.r1.easy.18446744073709551615?paper=a4&view=key", open.Page.Url, StringComparison.Ordinal);
        for (var back = 0; back < 4; back++) await open.Page.GoBackAsync();
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        Assert.True(await open.Page.IsCheckedAsync("#view-both"));
    }

    [BrowserFact]
    public async Task The_dice_give_other_numbers_and_earlier_seeds_are_offered()
    {
        await using var open = await browser.OpenAsync(Rnn);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.Page.ClickAsync("#dice");
        await open.SeesAsync(".earlier .chip");
        Assert.Equal("7", await open.Page.Locator(".earlier .chip").First.InnerTextAsync());
        Assert.Equal("dice", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        await open.Page.Locator(".earlier .chip").First.ClickAsync();
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
    }

    // The engine answers while somebody types or tabs: nothing is taken from under their hands.
    [BrowserFact]
    public async Task A_sheet_that_comes_late_leaves_what_is_typed_and_the_focus()
    {
        await using var open = await browser.OpenAsync(Rnn);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.Page.EvaluateAsync("() => { document.getElementById('seed').focus(); document.getElementById('seed').select(); location.hash = '#/rnn.r1.hard.8?paper=letter'; }");
        await open.Page.Keyboard.TypeAsync("42");
        await open.SeesAsync("[data-ready='rnn.r1.hard.8']");
        Assert.Equal(("seed", "42"), (await open.FocusedAsync(), await open.Page.InputValueAsync("#seed")));
        await open.Page.Keyboard.TypeAsync("3");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.SeesAsync("[data-ready='rnn.r1.hard.423']");
        // Nor is what was typed shown for what it isn't.
        await open.Page.GoBackAsync();
        await open.SeesAsync("[data-ready='rnn.r1.hard.8']");
        Assert.Equal("8", await open.Page.InputValueAsync("#seed"));
        await open.Page.EvaluateAsync("() => { document.querySelector('.files .kinds:nth-of-type(2) button').focus(); location.hash = '#/rnn.r1.hard.9?paper=letter'; }");
        await open.SeesAsync("[data-ready='rnn.r1.hard.9']");
        Assert.Equal("SVG: Sheet", await open.FocusedAsync());
    }

    [BrowserFact]
    public async Task What_the_effort_counts_is_told_where_it_stands()
    {
        await using var open = await browser.OpenAsync(Rnn, 360, 800, dark: true);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        var effort = EffortMeter.Of(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load("rnn"), 7).Problem));
        Assert.Equal($"effort {effort.Weight}", await open.Page.InnerTextAsync(".effort summary"));
        await open.Page.ClickAsync(".effort summary");
        Assert.Contains($"{effort.Products} products from the tables", await open.Page.InnerTextAsync(".effort table"), StringComparison.Ordinal);
        Assert.Equal(effort.Weight, (await open.Page.Locator(".effort td:last-child").AllInnerTextsAsync()).Sum(points => int.Parse(points, System.Globalization.CultureInfo.InvariantCulture)));
        await open.ShootAsync("effort-360");
        Assert.Equal("", await open.BarriersAsync());
        Assert.False(await open.ScrollsSidewaysAsync());
    }

    [BrowserFact]
    public async Task Sizes_blanks_and_rules_can_be_chosen_where_a_topic_has_them()
    {
        await using var open = await browser.OpenAsync("#/matrix-multiplication.r1.book.5?paper=letter");
        await open.SeesAsync("[data-ready='matrix-multiplication.r1.book.5']");
        await open.Page.FillAsync("#size-rows", "3");
        await open.Page.PressAsync("#size-rows", "Tab");
        await open.SeesAsync("[data-ready='matrix-multiplication.r1.book.5.rows=3']");
        Assert.Equal(0, await open.Page.Locator("#blanks-book").CountAsync());
        await open.Page.CheckAsync("#rules-back");
        await open.SeesAsync("text=Behind the worksheet");
        await open.GoAsync("#/hidden-layer.r1.book.3?paper=letter");
        await open.SeesAsync("[data-ready='hidden-layer.r1.book.3']");
        await open.Page.CheckAsync("#blanks-book");
        await open.SeesAsync("[data-ready='hidden-layer.r1.book.3.blanks=book']");
    }

    [BrowserFact]
    public async Task A_code_to_practise_is_the_command_s()
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-web-");
        try
        {
            await Command.RunAsync("print", "rnn", "--seed", "7", "--practise-at", "https://school.example/aibyhand", "--out", folder.FullName);
            await using var open = await browser.OpenAsync(Rnn);
            await open.SeesAsync("[data-ready='rnn.r1.book.7']");
            await open.Page.CheckAsync("#qr");
            await open.Page.FillAsync("#practise-at", "https://school.example/aibyhand");
            await open.Page.PressAsync("#practise-at", "Enter");
            await open.SeesAsync("[data-options*='practise-at=https']");
            var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "PDF: Sheet", Exact = true }).ClickAsync());
            Assert.Equal("rnn-7-qr.pdf", download.SuggestedFilename);
            var saved = Path.Combine(folder.FullName, "saved.pdf");
            await download.SaveAsAsync(saved);
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "rnn-7-qr.pdf")), await File.ReadAllBytesAsync(saved));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [BrowserFact]
    public async Task A_sheet_that_is_none_is_told_in_a_line()
    {
        await using var open = await browser.OpenAsync("#/rn.r1.book.7");
        await open.SeesAsync("[data-ready='mistake']");
        Assert.StartsWith("there is no topic 'rn'; did you mean", await open.Page.Locator(".mistake p").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("#/%zz", "is no sheet's code")]
    [InlineData("#/rnn.r1.book.123456789012345678901234567890", "the largest is 18446744073709551615")]
    public async Task An_address_that_is_none_is_told_in_a_line(string hash, string told)
    {
        await using var open = await browser.OpenAsync(hash);
        await open.SeesAsync("[data-ready='mistake']");
        Assert.Contains(told, await open.Page.Locator(".mistake p").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_seed_that_is_none_is_told_and_the_sheet_stays()
    {
        await using var open = await browser.OpenAsync(Rnn);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        foreach (var typed in (string[])["   ", "-1", "18446744073709551616"])
        {
            await open.Page.FillAsync("#seed", "7");
            Assert.Equal("", await open.Page.EvaluateAsync<string>("document.getElementById('seed').validationMessage"));
            await open.Page.FillAsync("#seed", typed);
            await open.Page.PressAsync("#seed", "Enter");
            Assert.Equal("A seed is a whole number from 0 to 18446744073709551615.", await open.Page.EvaluateAsync<string>("document.getElementById('seed').validationMessage"));
            Assert.EndsWith(Rnn, open.Page.Url, StringComparison.Ordinal);
        }
    }

    // What is opened last is shown, though the engine is still at work on what was opened before.
    [BrowserTheory]
    [InlineData("#/practise/transformer.r1.hard.8")]
    [InlineData("#/explain/transformer.r1.hard.8")]
    [InlineData("#/transformer.r1.hard.8")]
    public async Task A_view_that_was_left_paints_over_nothing(string hash)
    {
        await using var open = await browser.OpenAsync(Rnn);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.Page.EvaluateAsync("async hash => { location.hash = hash; await new Promise(after => setTimeout(after, 60)); location.hash = '#/mark'; }", hash);
        await open.SeesAsync("[data-ready='mark']");
        // The engine does one thing after the other: when this is answered, what came before is.
        await open.Page.EvaluateAsync("async () => { await (await import('./engine.js')).ask('sheets', 'Sheets.SheetDoor.Topics'); await new Promise(after => setTimeout(after, 200)); }");
        Assert.Equal("Mark", await open.Page.Locator("#view h1").InnerTextAsync());
        Assert.Equal("Mark · AiByHand", await open.Page.TitleAsync());
        Assert.EndsWith("#/mark", open.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Files_have_the_command_s_names()
    {
        await using var open = await browser.OpenAsync("#/rnn.r1.easy.7?paper=a4");
        await open.SeesAsync("[data-ready='rnn.r1.easy.7']");
        Assert.Equal("rnn-7-easy-a4.pdf", await SavedAsync(open, "PDF: Sheet"));
        Assert.Equal("rnn-7-easy-a4-and-key.pdf", await SavedAsync(open, "PDF: Both"));
        Assert.Equal("rnn-7-easy-a4-form.pdf", await SavedAsync(open, "PDF: Form"));
        Assert.Equal("rnn-7-easy-a4-key-steps.pdf", await SavedAsync(open, "PDF: Steps"));
        Assert.Equal("rnn-7-easy-a4-key.svg", await SavedAsync(open, "SVG: Key"));
        Assert.Equal("rnn-7-easy-a4-key.png", await SavedAsync(open, "PNG: Key"));
    }

    // The browser's own printing, as a PDF: what is shown, each sheet on a page of its paper, and nothing of the page around.
    [BrowserFact]
    public async Task What_is_shown_is_what_is_printed()
    {
        await using var open = await browser.OpenAsync(Rnn);
        await HoldPrintedAsync(open, "paper=letter", 2, "612 792");
        await HoldPrintedAsync(open, "paper=a4&view=key", 1, "595 842");
        await HoldPrintedAsync(open, "paper=letter&view=worksheet&rules=back", 2, "612 792");
    }

    private static async Task HoldPrintedAsync(OpenPage open, string options, int pages, string size)
    {
        await open.GoAsync($"#/rnn.r1.book.7?{options}");
        await open.SeesAsync($"[data-ready='rnn.r1.book.7'][data-options='{options}']");
        await open.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        var printed = await open.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        if (Environment.GetEnvironmentVariable("AIBYHAND_SHOTS") is { Length: > 0 } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"print-{pages}-{size.Replace(' ', 'x')}.pdf"), printed);
        var text = System.Text.Encoding.Latin1.GetString(printed);
        var boxes = System.Text.RegularExpressions.Regex.Matches(text, @"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]").Select(box => $"{Whole(box.Groups[1].Value)} {Whole(box.Groups[2].Value)}").ToList();
        Assert.Equal(Enumerable.Repeat(size, pages), boxes);
    }

    [BrowserFact]
    public async Task It_bars_nobody()
    {
        await using var open = await browser.OpenAsync("#/four-nodes.r1.book.7?paper=a4");
        await open.SeesAsync("[data-ready='four-nodes.r1.book.7']");
        await open.BarsNobodyAsync("sheet", whole: true);
    }

    // From the gallery to a saved PDF without a mouse.
    [BrowserFact(everyTime: true)]
    public async Task The_keyboard_alone_suffices()
    {
        await using var open = await browser.OpenAsync();
        await open.SeesAsync("[data-ready='gallery']");
        await open.TabToAsync("#search");
        await open.Page.Keyboard.TypeAsync("rnn");
        await open.TabToAsync("a.card");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.SeesAsync("[data-ready^='rnn.r1.book.']");
        await open.TabToAsync("#level-book");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.SeesAsync("[data-ready^='rnn.r1.hard.']");
        Assert.Equal("level-hard", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        await open.TabToAsync(".kinds button:nth-of-type(2)");
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Keyboard.PressAsync("Enter"));
        Assert.Equal("rnn-7-hard-key.pdf", download.SuggestedFilename.Replace("-a4", "", StringComparison.Ordinal));
    }

    private static string Whole(string points) => Math.Round(double.Parse(points, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> SavedAsync(OpenPage open, string button) =>
        (await open.Page.RunAndWaitForDownloadAsync(() => open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync())).SuggestedFilename;
}
