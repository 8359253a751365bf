using AiByHand.Seeds;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>A seed is a promise in the browser, too: its numbers are those that are pinned.</summary>
public sealed class SameNumbersTests(Browser browser)
{
    // AIBYHAND_BROWSER=all AIBYHAND_WEB_SEEDS=0..127 takes all that are pinned, more than eleven thousand sheets.
    private static readonly string Slice = Reach.IsAll ? "0..3" : "0..0";

    [BrowserFact(everyTime: true, Timeout = 3_600_000)]
    public async Task Seeds_give_the_pinned_numbers()
    {
        var seeds = AskedSeeds.Of("AIBYHAND_WEB_SEEDS", Slice);
        // Where no other engine is started than the one that is asked.
        await using var open = await browser.OpenAsync("#/practise");
        foreach (var line in Pinned())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            // dropout r1 easy: b58db5f7 4ff7cdd6 …
            var parts = line.Split(": ");
            var pins = parts[1].Split(' ');
            var made = await open.Page.EvaluateAsync<string[]>(
                """
                async codes => {
                  const { call } = await import('./engine.js');
                  return Promise.all(codes.map(code => call('sheets', 'Sheets.SheetDoor.Fingerprint', code).then(mark => mark.slice(0, 8))));
                }
                """, seeds.Select(seed => $"{parts[0].Replace(' ', '.')}.{seed}").ToArray());
            Assert.Equal(seeds.Select(seed => pins[(int)seed]), made);
        }
    }

    // Of each revision of a topic all levels, or one by turns.
    private static IEnumerable<string> Pinned() => File.ReadLines(Repository.File("tests/AiByHand.Tests/Data/fingerprints.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .GroupBy(line => line[..line.LastIndexOf(' ', line.IndexOf(':'))])
        .SelectMany((topic, place) => Reach.Of(place, topic.ToList()));
}
