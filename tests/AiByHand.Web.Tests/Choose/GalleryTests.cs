using AiByHand.Templates;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests.Choose;

/// <summary>The topics as small pictures.</summary>
public sealed class GalleryTests(Browser browser)
{
    private const int Few = 3;

    // Drawing all of them takes the engine ten seconds.
    [BrowserFact(everyTime: true)]
    public async Task All_topics_stand_in_the_book_s_order_with_their_pictures()
    {
        await using var open = await browser.OpenAsync();
        await open.SeesAsync(Reach.IsAll ? "[data-pictures='all']" : "[data-ready='gallery']");
        var topics = await open.Page.Locator("a.card").EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.topic)");
        Assert.Equal(TemplateCatalog.Topics.Concat(TemplateCatalog.Examples).Select(head => head.Topic), topics);
        await open.HoldsAsync("count => [...document.querySelectorAll('a.card img')].filter(image => image.naturalWidth > 0).length >= count", Reach.IsAll ? topics.Length : Few);
        await open.ShootAsync("gallery", whole: true);
    }

    [BrowserFact]
    public async Task Typing_finds_topics_by_their_name_and_number()
    {
        await using var open = await browser.OpenAsync();
        await open.SeesAsync("[data-ready='gallery']");
        await open.Page.FillAsync("#search", "attention");
        Assert.Equal(["Self Attention"], await ShownAsync(open));
        await open.Page.FillAsync("#search", "norm batch");
        Assert.Equal(["Batch Normalization"], await ShownAsync(open));
        await open.Page.FillAsync("#search", "nothing of that kind");
        Assert.Empty(await ShownAsync(open));
        Assert.True(await open.Page.Locator(".none-found").IsVisibleAsync());
    }

    // As people type it off a page: capitals, blanks, O for 0.
    [BrowserFact]
    public async Task A_code_that_is_typed_opens_its_sheet()
    {
        await using var open = await browser.OpenAsync();
        await open.SeesAsync("[data-ready='gallery']");
        await open.Page.FillAsync("#search", "Batch normalization R1 easy 1O");
        await open.Page.PressAsync("#search", "Enter");
        await open.SeesAsync("[data-ready='batch-normalization.r1.easy.10']");
    }

    // The engine of the second visit is held back: what the first has drawn is there without it.
    [BrowserFact]
    public async Task Who_comes_again_sees_the_topics_before_the_engine_has_started()
    {
        await using var open = await browser.OpenAsync(isFirst: true);
        await open.SeesAsync("[data-pictures='all']");
        var topics = await open.Page.Locator("a.card").CountAsync();
        var held = new TaskCompletionSource();
        await open.Page.RouteAsync("**/dotnet.js", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await open.Page.ReloadAsync();
        await open.GlimpsesAsync("[data-ready='gallery']");
        await open.HoldsAsync("count => [...document.querySelectorAll('a.card img')].filter(image => image.naturalWidth > 0).length === count", topics);
        var first = await open.Page.Locator("a.card img").First.GetAttributeAsync("src");
        held.SetResult();
        await open.SeesAsync("[data-pictures='all']");
        // The same engine's pictures aren't drawn again; those of another are.
        Assert.Equal(first, await open.Page.Locator("a.card img").First.GetAttributeAsync("src"));
        await open.Page.EvaluateAsync("async () => { const [name] = (await caches.keys()).filter(name => name.startsWith('aibyhand gallery')); const cache = await caches.open(name); const [list] = (await cache.keys()).filter(({ url }) => url.endsWith('list.json')); const kept = await (await cache.match(list)).json(); await cache.put(list, new Response(JSON.stringify({ ...kept, build: 'another' }))); }");
        held = new TaskCompletionSource();
        await open.Page.ReloadAsync();
        await open.GlimpsesAsync("a.card img");
        var old = await open.Page.Locator("a.card img").First.GetAttributeAsync("src");
        held.SetResult();
        await open.SeesAsync("[data-pictures='all']");
        Assert.NotEqual(old, await open.Page.Locator("a.card img").First.GetAttributeAsync("src"));
    }

    [BrowserFact]
    public async Task It_bars_nobody()
    {
        await using var open = await browser.OpenAsync();
        await open.SeesAsync("[data-ready='gallery']");
        await open.BarsNobodyAsync("gallery");
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(OpenPage open) => await open.Page.Locator("a.card:visible .title").AllInnerTextsAsync();
}
