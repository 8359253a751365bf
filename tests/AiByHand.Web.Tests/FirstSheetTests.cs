using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>A sheet by its address.</summary>
[Collection(InBrowser.Name)]
public sealed class FirstSheetTests(Browser browser)
{
    [BrowserFact]
    public async Task An_address_shows_a_sheet_beside_its_key()
    {
        await using var open = await browser.OpenAsync("#/rnn.r1.book.7");
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.ShootAsync("first", whole: true);
        Assert.Equal(2, await open.Page.Locator("svg.drawing").CountAsync());
    }
}
