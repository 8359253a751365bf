using System.Globalization;
using System.IO.Compression;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>
/// What the page weighs is held; how long it takes is told, since a test asserts no time: <c>AIBYHAND_BROWSER=all AIBYHAND_MEASURE=1 dotnet test --project tests/AiByHand.Web.Tests --filter Measured --output Detailed</c>.
/// </summary>
public sealed class MeasuredTests(Browser browser, ITestOutputHelper output)
{
    private const long MostOctets = 4_000_000;
    private const long MostMemory = 350_000_000;

    [BrowserFact(everyTime: true)]
    public async Task A_first_sheet_is_less_than_four_million_octets_away()
    {
        using var server = SiteServer.Start(await PublishedSite.FolderAsync());
        await using var open = await browser.OpenAsync("#/rnn.r1.book.7?paper=a4", at: server.Address);
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        var octets = server.Sent.Values.Sum(Packed);
        output.WriteLine(Text($"{octets} octets, {server.Sent.Count} files"));
        Assert.InRange(octets, 1, MostOctets);
    }

    [BrowserFact]
    public async Task Hundreds_of_sheets_leave_no_more_than_they_need()
    {
        var sheets = IsAsked ? 500 : 40;
        // Alone in a browser, so that its process is the largest.
        await using var alone = new Browser();
        await using var open = await alone.OpenAsync("#/rnn.r1.book.7?paper=a4");
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        var times = await open.Page.EvaluateAsync<double[]>(
            """
            async sheets => {
              const times = [];
              for (let seed = 100; seed < 100 + sheets; seed++) {
                const start = performance.now();
                location.hash = `#/rnn.r1.book.${seed}?paper=a4`;
                const place = document.getElementById('view');
                await new Promise(done => new MutationObserver((_, watch) => { if (place.dataset.ready === `rnn.r1.book.${seed}`) { watch.disconnect(); done(); } }).observe(place, { attributes: true }));
                times.push(performance.now() - start);
              }
              return times;
            }
            """, sheets);
        Array.Sort(times);
        var nodes = await open.Page.EvaluateAsync<int>("document.querySelectorAll('*').length");
        output.WriteLine(Text($"a new seed: median {times[times.Length / 2]:0} ms, worst {times[^1]:0} ms; {nodes} elements after {sheets} sheets"));
        Assert.InRange(nodes, 1, 4000);
        if (!IsAsked) return;
        output.WriteLine(Text($"page's heap {await open.Page.EvaluateAsync<double>("performance.memory.usedJSHeapSize / 1e6"):0} MB"));
        if (!OperatingSystem.IsLinux()) return;
        var memory = await alone.MemoryAsync();
        output.WriteLine(Text($"private memory of the page and its engine {memory / 1e6:0} MB"));
        Assert.InRange(memory, 1, MostMemory);
    }

    [BrowserFact]
    public async Task First_sheets_are_told()
    {
        if (!IsAsked) return;
        for (var turn = 0; turn < 3; turn++)
        {
            await using var open = await browser.OpenAsync("#/rnn.r1.book.7?paper=a4", isFirst: true);
            await open.SeesAsync("[data-ready='rnn.r1.book.7']");
            var cold = await open.Page.EvaluateAsync<double>("performance.now()");
            await open.Page.ReloadAsync();
            await open.SeesAsync("[data-ready='rnn.r1.book.7']");
            output.WriteLine(Text($"first sheet: {cold:0} ms cold, {await open.Page.EvaluateAsync<double>("performance.now()"):0} ms warm"));
        }
    }

    // A little less tightly than publishing packs files for hosts that send them so, in a small part of its time: two steps more would take nine times as long, for half a hundredth.
    private static long Packed(byte[] bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var octets, quality: 7, window: 22) ? octets : bytes.Length;
    }

    private static bool IsAsked => Environment.GetEnvironmentVariable("AIBYHAND_MEASURE") == "1";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
