using AiByHand.Templates;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests.Choose;

/// <summary>The topics as small pictures.</summary>
public sealed class GalleryTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task All_topics_stand_in_the_book_s_order_with_their_pictures()
    {
        await using var open = await browser.OpenAsync();
        await open.SeesAsync("[data-pictures='all']");
        await open.ShootAsync("gallery", whole: true);
        var topics = await open.Page.Locator("a.card").EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.topic)");
        Assert.Equal(TemplateCatalog.Topics.Concat(TemplateCatalog.Examples).Select(head => head.Topic), topics);
        var widths = await open.Page.Locator("a.card img").EvaluateAllAsync<int[]>("images => images.map(image => image.naturalWidth)");
        Assert.Equal(topics.Length, widths.Count(width => width > 0));
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

    [BrowserFact]
    public async Task It_bars_nobody()
    {
        await using var open = await browser.OpenAsync();
        await open.SeesAsync("[data-ready='gallery']");
        await open.BarsNobodyAsync("gallery");
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(OpenPage open) => await open.Page.Locator("a.card:visible .title").AllInnerTextsAsync();
}
