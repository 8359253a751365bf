using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Web.Tests.Site;
using AiByHand.Workings;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Explain;

/// <summary>A sheet is explained: slides by keys and touch, and the working of any cell.</summary>
public sealed class ExplainTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("rnn")]
    [InlineData("seven-layers")]
    [InlineData("vector-database")]
    public async Task Step_by_step_until_it_is_the_key(string topic)
    {
        var solution = Solve(topic);
        var last = solution.Template.Steps.Count + 1;
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf(topic)}");
        var deck = new SlideDeck(solution);
        for (var place = 1; place <= last; place++)
        {
            await open.SeesAsync(Ready(topic, "key", place));
            var seen = await open.Page.Locator(".slide text").AllTextContentsAsync();
            Assert.Equal(deck.Compose(place - 1).Page.Shapes.OfType<TextRun>().Select(run => run.Text), seen);
            await open.Page.Keyboard.PressAsync(place % 3 == 0 ? "PageDown" : place % 3 == 1 ? "ArrowRight" : "Space");
        }
        // The last stays the last, and has what the key has.
        await open.SeesAsync(Ready(topic, "key", last));
        var key = Composer.Compose(solution, View.Key).Shapes.OfType<TextRun>().Where(run => run is { Layer: Layer.Answer, Entry: not null }).Select(run => run.Text);
        Assert.Equal(key.Order(StringComparer.Ordinal), (await open.Page.Locator(".slide text.answer").AllTextContentsAsync()).Order(StringComparer.Ordinal));
    }

    [BrowserFact]
    public async Task Keys_turn_it_as_clickers_send_them()
    {
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf("rnn")}?slide=5");
        await open.SeesAsync(Ready("rnn", "key", 5));
        foreach (var (key, face, place) in new[]
        {
            ("PageDown", "key", 6), ("PageUp", "key", 5), ("End", "key", 18), ("Home", "key", 1), ("ArrowRight", "key", 2), ("Space", "key", 3), ("Shift+Space", "key", 2), ("k", "pupils", 2), ("ArrowDown", "pupils", 3), ("ArrowLeft", "pupils", 2), ("k", "key", 2),
        })
        {
            await open.Page.Keyboard.PressAsync(key);
            await open.SeesAsync(Ready("rnn", face, place));
        }
        Assert.EndsWith($"#/explain/{CodeOf("rnn")}?slide=2", open.Page.Url, StringComparison.Ordinal);
        await open.Page.Keyboard.PressAsync("b");
        Assert.False(await open.Page.Locator(".slide").IsVisibleAsync());
        await open.Page.Keyboard.PressAsync("b");
        Assert.True(await open.Page.Locator(".slide").IsVisibleAsync());
        await open.Page.ReloadAsync();
        await open.SeesAsync(Ready("rnn", "key", 2));
        await open.Page.Keyboard.PressAsync("Escape");
        await open.SeesAsync($"main[data-ready='{CodeOf("rnn")}']");
    }

    [BrowserFact]
    public async Task Pupils_see_the_step_before_it_is_worked_out()
    {
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf("rnn")}?slide=2&face=pupils");
        await open.SeesAsync(Ready("rnn", "pupils", 2));
        Assert.Equal(["0", "0", "1"], (await open.Page.Locator(".slide text.answer").AllTextContentsAsync()).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("answer key", await open.Page.Locator(".slide text").AllTextContentsAsync());
        await open.Page.ClickAsync("[data-name='Z1[1,1]']");
        await open.SeesAsync(".card .line");
        Assert.Equal(["Z1[1,1] = B[1,1]·x1 + A[1,1]·H0[1,1] + A[1,2]·H0[2,1]"], await open.Page.Locator(".card .line").AllInnerTextsAsync());
        // Touched once more, its numbers.
        await open.Page.ClickAsync("[data-name='Z1[1,1]']");
        Assert.Equal("Z1[1,1] = 2·1 = 2", (await open.Page.Locator(".card .line").AllInnerTextsAsync())[1]);
        await open.Page.ClickAsync("button[data-face='key']");
        await open.SeesAsync(Ready("rnn", "key", 2));
        Assert.False(await open.Page.Locator(".card").IsVisibleAsync());
    }

    [BrowserFact(everyTime: true)]
    public async Task Any_cell_that_is_touched_tells_how_one_gets_to_it()
    {
        var solution = Solve("seven-layers");
        var working = Working.Of(solution);
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf("seven-layers")}");
        await open.SeesAsync(Ready("seven-layers", "key", 1));
        // Crossed out in the end: both are told.
        await open.Page.ClickAsync("[data-name='Z1[2,1]']");
        await open.SeesAsync(".card .line");
        Assert.Equal([working.Line(Step("Z1"), 2, 1), working.Line(Step("A1"), 2, 1)], await open.Page.Locator(".card .line").AllInnerTextsAsync());
        await open.Page.ClickAsync("[data-name='X[1,1]']");
        await open.SeesAsync(".card:has-text('It is given.')");
        await open.Page.Keyboard.PressAsync("Escape");
        Assert.False(await open.Page.Locator(".card").IsVisibleAsync());

        StepTensor Step(string name) => solution.Template.Steps.First(step => step.Name == name);
    }

    // The slides lie over the page's head.
    [BrowserFact]
    public async Task Tab_leads_to_nothing_that_is_not_seen()
    {
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf("rnn")}?slide=2");
        await open.SeesAsync(Ready("rnn", "key", 2));
        for (var presses = 0; presses < 12; presses++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            Assert.False(await open.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.head *, .skip')"));
        }
        await open.GoAsync("#/mark");
        await open.TabToAsync(".rooms [data-view=class]");
    }

    // To a cell with Tab, among the cells with arrows, and back to the slides.
    [BrowserFact]
    public async Task Cells_are_found_by_keyboard()
    {
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf("rnn")}?slide=2");
        await open.SeesAsync(Ready("rnn", "key", 2));
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Z1[1,1]", await FocusedAsync(open.Page));
        await open.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Z1[2,1]", await FocusedAsync(open.Page));
        await open.Page.Keyboard.PressAsync("Enter");
        await open.SeesAsync(".card .line");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.SeesAsync(Ready("rnn", "key", 3));
    }

    [BrowserFact]
    public async Task Steps_are_listed_and_a_tap_turns()
    {
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf("rnn")}");
        await open.SeesAsync(Ready("rnn", "key", 1));
        await open.Page.ClickAsync("button:text-is('Steps')");
        Assert.Equal(18, await open.Page.Locator(".list button").CountAsync());
        await open.Page.ClickAsync(".list button:text-is('4. y1')");
        await open.SeesAsync(Ready("rnn", "key", 4));
        Assert.False(await open.Page.Locator(".list").IsVisibleAsync());
        await open.Page.Mouse.ClickAsync(1200, 400);
        await open.SeesAsync(Ready("rnn", "key", 5));
        await open.Page.Mouse.MoveAsync(1100, 420);
        await open.Page.Mouse.DownAsync();
        await open.Page.Mouse.MoveAsync(1300, 420);
        await open.Page.Mouse.UpAsync();
        await open.SeesAsync(Ready("rnn", "key", 4));
    }

    // Both are the larger for it; beside each other they are on anything that is wider than high, and the solved sheet has no lines.
    [BrowserFact]
    public async Task On_a_phone_that_is_held_upright_a_slide_s_lines_stand_below_its_sheet()
    {
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf("rnn")}?slide=6", 360, 740, isPhone: true);
        await open.SeesAsync(Ready("rnn", "key", 6));
        await open.HoldsAsync("() => { const box = of => document.querySelector(of).getBoundingClientRect(), lines = box('.lines svg'); return lines.top >= box('.slide').bottom && lines.bottom <= box('.bar').top && lines.width > 150; }");
        Assert.Contains("Z2[2,1] = 2·2 + (−1)·2 + 1·2 = 4", await open.Page.Locator(".lines text").AllTextContentsAsync());
        // Where a cell is drawn, there it is touched; what is told of it takes the place of the lines.
        var (cell, drawn) = (await open.Page.Locator("[data-name='Z2[2,1]']").BoundingBoxAsync(), await open.Page.Locator(".slide text.answer:text-is('4')").BoundingBoxAsync());
        Assert.True(drawn!.X > cell!.X && drawn.X + drawn.Width < cell.X + cell.Width && drawn.Y + drawn.Height / 2 > cell.Y && drawn.Y + drawn.Height / 2 < cell.Y + cell.Height);
        await open.Page.TapAsync("[data-name='Z2[2,1]']");
        await open.SeesAsync(".card .line");
        Assert.False(await open.Page.Locator(".lines").IsVisibleAsync());
        await open.BarsNobodyAsync("explain-phone");
        await open.Page.SetViewportSizeAsync(740, 360);
        Assert.False(await open.Page.Locator(".lines").IsVisibleAsync());
        await open.Page.SetViewportSizeAsync(360, 740);
        await open.Page.TapAsync(".shut");
        // A tap just after a swipe would be taken for what stops its gliding.
        await open.TouchAsync(((300, 150), (60, 160)));
        await open.SeesAsync(Ready("rnn", "key", 7));
        await open.TouchAsync(((60, 500), (300, 510)));
        await open.SeesAsync(Ready("rnn", "key", 6));
        await open.Page.Keyboard.PressAsync("End");
        await open.SeesAsync(Ready("rnn", "key", 18));
        Assert.Equal(0, await open.Page.Locator(".lines svg").CountAsync());
    }

    [BrowserFact]
    public async Task It_bars_nobody()
    {
        await using var open = await browser.OpenAsync($"#/explain/{CodeOf("rnn")}?slide=6");
        await open.SeesAsync(Ready("rnn", "key", 6));
        Assert.Equal("", await open.BarriersAsync());
        await open.Page.ClickAsync("[data-name='Z2[1,1]']");
        await open.SeesAsync(".card .line");
        await open.BarsNobodyAsync("explain");
        await open.Page.ClickAsync("button:text-is('Steps')");
        Assert.Equal("", await open.BarriersAsync());
    }

    private static string CodeOf(string topic) => SheetCode.Of(TemplateCatalog.Load(topic), 7).ToString();

    private static string Ready(string topic, string face, int place) => $"[data-ready='{CodeOf(topic)} {face} {place}']";

    private static Solution Solve(string topic) => Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic), 7).Problem);

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.dataset.name ?? ''");
}
