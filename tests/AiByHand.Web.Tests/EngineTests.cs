using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>The engine doesn't start, or is slow to.</summary>
public sealed class EngineTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("", "**/dotnet.native.*.wasm")]
    [InlineData("#/rnn.r1.book.7", "**/dotnet.js")]
    [InlineData("#/class", "**/dotnet.js")]
    [InlineData("#/mark", "**/AiByHand.Runs*.wasm")]
    [InlineData("#/topics", "**/worker.js")]
    [InlineData("#/practise/rnn.r1.book.7", "**/dotnet.js")]
    [InlineData("#/explain/rnn.r1.book.7", "**/dotnet.js")]
    public async Task A_file_that_doesn_t_come_is_told_with_what_can_be_done(string hash, string file)
    {
        await using var open = await browser.OpenAsync(hash, 360, before: page => page.RouteAsync(file, route => route.AbortAsync()));
        await open.SeesAsync(".no-engine");
        Assert.Equal("The page’s engine doesn’t start here", await open.Page.InnerTextAsync(".no-engine h1"));
        Assert.Equal(0, await open.Page.Locator(":is(.starting, .is-waiting, .wait):visible").CountAsync());
        Assert.Equal("", await open.BarriersAsync());
        Assert.False(await open.ScrollsSidewaysAsync());
        await open.ShootAsync($"no-engine{hash.Replace('/', '-').Replace('#', '-')}", whole: true);
        open.Overlook();
        await open.Page.UnrouteAllAsync();
        await open.Page.ClickAsync(".no-engine button");
        await open.SeesAsync("main:not(:has(.no-engine)) h1");
    }

    [BrowserFact(everyTime: true)]
    public async Task A_browser_without_WebAssembly_is_told()
    {
        await using var open = await browser.OpenAsync("#/rnn.r1.book.7", before: page => page.AddInitScriptAsync("delete globalThis.WebAssembly"));
        await open.SeesAsync(".no-engine:has-text('there is no WebAssembly')");
    }

    [BrowserFact]
    public async Task What_is_typed_while_the_engine_starts_stays_and_so_does_the_focus()
    {
        var held = new TaskCompletionSource();
        await using var open = await browser.OpenAsync("#/class", before: page => page.RouteAsync("**/dotnet.js", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        }));
        await open.GlimpsesAsync("text=The engine is starting");
        await open.Page.ClickAsync(".rooms a:first-child");
        await open.Page.FillAsync("#search", "rn");
        held.SetResult();
        await open.SeesAsync("a.card:visible img");
        await open.Page.Keyboard.TypeAsync("n");
        Assert.Equal(["Recurrent Neural Network (RNN)"], await open.Page.Locator("a.card:visible .title").AllInnerTextsAsync());
        await open.SeesAsync("[data-pictures='all']");
        Assert.Equal("search", await open.FocusedAsync());
    }

    [BrowserFact]
    public async Task Own_topics_can_be_saved_when_there_is_one()
    {
        var held = new TaskCompletionSource();
        await using var open = await browser.OpenAsync("#/topics", before: page => page.RouteAsync("**/dotnet.js", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        }));
        await open.GlimpsesAsync("button.save");
        Assert.Equal(0, await open.Page.Locator("#view :is(.save, .pdf, .other-seeds, #start, #open):enabled").CountAsync());
        await open.Page.CheckAsync("#topic-level-easy");
        held.SetResult();
        await open.SeesAsync(".findings.is-good");
        Assert.Equal(0, await open.Page.Locator("#view :is(.save, .pdf, .other-seeds, #start, #open):disabled").CountAsync());
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.ClickAsync("button.pdf"));
        Assert.Equal("my-topic-1-easy-key.pdf", download.SuggestedFilename);
    }
}
