using AiByHand.Seeds;
using AiByHand.Templates;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>A seed is a promise in the browser, too: its numbers are those that are pinned.</summary>
[Collection(InBrowser.Name)]
public sealed class SameNumbersTests(Browser browser)
{
    // AIBYHAND_WEB_SEEDS=0..127 takes all that are pinned, some ten thousand sheets.
    private const string Slice = "0..3";

    [BrowserFact]
    public async Task Seeds_give_the_pinned_numbers()
    {
        var seeds = AskedSeeds.Of("AIBYHAND_WEB_SEEDS", Slice);
        var pins = File.ReadLines(Repository.File("tests/AiByHand.Tests/Data/fingerprints.txt")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ")).ToDictionary(parts => parts[0], parts => parts[1].Split(' '));
        await using var open = await browser.OpenAsync("#/mark");
        foreach (var topic in TemplateCatalog.Topics)
        {
            foreach (var level in Template.Levels)
            {
                var codes = seeds.Select(seed => $"{topic.Topic}.r{topic.Revision}.{level}.{seed}").ToArray();
                var made = await open.Page.EvaluateAsync<string[]>(
                    """
                    async codes => {
                      const { call } = await import('./engine.js');
                      return Promise.all(codes.map(code => call('sheets', 'Sheets.SheetDoor.Fingerprint', code).then(mark => mark.slice(0, 8))));
                    }
                    """, codes);
                Assert.Equal(seeds.Select(seed => pins[$"{topic.Topic} r{topic.Revision} {level}"][(int)seed]), made);
            }
        }
    }
}
