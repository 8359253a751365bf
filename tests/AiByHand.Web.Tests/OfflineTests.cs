using AiByHand.Web.Tests.Classes;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>Once opened, the page works without a network.</summary>
public sealed class OfflineTests(Browser browser)
{
    [BrowserFact]
    public async Task Without_a_network_every_view_is_there_and_sheets_are_made()
    {
        using var server = SiteServer.Start(await PublishedSite.FolderAsync());
        await using var open = await browser.OpenAsync("#/rnn.r1.book.7?paper=a4", isKept: true, at: server.Address);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => undefined)");
        var asked = server.Requests.Count;
        await open.Page.Context.SetOfflineAsync(true);
        await open.Page.ReloadAsync();
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.GoAsync("#/clip.r1.hard.12");
        await open.SeesAsync("[data-ready='clip.r1.hard.12']");
        await open.GoAsync("#/topics");
        await open.SeesAsync(".findings.is-good");
        await open.GoAsync("#/practise/rnn.r1.book.7");
        await open.SeesAsync("[data-ready='rnn.r1.book.7']:has(.place)");
        await open.GoAsync("#/explain/rnn.r1.book.7");
        await open.SeesAsync("[data-ready='rnn.r1.book.7 key 1']");
        await open.GoAsync("#/mark");
        await open.SeesAsync("[data-ready='mark']");
        await open.Page.HandAsync(".steps .card:nth-child(2)", "ada.json", """[{ "copy": "Ada", "sheet": "rnn.r1.book.7", "cells": { "x1[1,1]": "1" } }]""");
        await open.Page.ClickAsync("button.large");
        await open.SeesAsync(".marked h2");
        await open.GoAsync(ClassPage.Record);
        await open.SeesAsync("[data-ready='record']");
        // What reads lists and writes workbooks comes from what is kept as well.
        await open.GoAsync(ClassPage.Address);
        await open.SeesAsync("[data-ready='set']");
        await open.Page.FillAsync(".paste", ClassPage.Pupils);
        await open.SeesAsync("text=28 pupils");
        await open.MakeAsync();
        // A browser looks by itself whether there is a newer version; the emulated lack of a network doesn't reach that.
        Assert.DoesNotContain(server.Requests.Skip(asked), path => !path.EndsWith("/offline.js", StringComparison.Ordinal) && !path.EndsWith("/assets.js", StringComparison.Ordinal));
    }
}
