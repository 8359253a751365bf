using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using AiByHand.Templates;
using AiByHand.Web.Tests.Site;
using Xunit.v3;

namespace AiByHand.Web.Tests.Firefox;

/// <summary>The page in another browser than the one in which all else is tried.</summary>
public sealed class FirefoxTests
{
    [FirefoxFact]
    public async Task A_sheet_is_shown_and_every_topic_s_PDFs_are_the_command_s_to_the_byte()
    {
        using var server = SiteServer.Start(await PublishedSite.FolderAsync());
        var folder = Directory.CreateTempSubdirectory("aibyhand-web-");
        try
        {
            await Command.RunAsync("print", "all", "--seed", "7", "--view", "worksheet,key", "--out", folder.FullName);
            await using var window = await FirefoxWindow.OpenAsync(new Uri(server.Address, "#/rnn.r1.book.7?paper=a4"));
            Assert.Equal("Worksheet, Answer key", await window.EvaluateAsync(
                """
                new Promise(done => {
                  const place = document.getElementById('view');
                  const look = () => { if (place.dataset.ready === 'rnn.r1.book.7') done([...document.querySelectorAll('.sheet:has(svg.drawing) figcaption')].map(caption => caption.textContent).join(', ')); };
                  new MutationObserver(look).observe(place, { attributes: true });
                  look();
                })
                """));
            foreach (var topic in TemplateCatalog.Topics)
            {
                var made = JsonSerializer.Deserialize<string[][]>(await window.EvaluateAsync(
                    $$"""
                    (async () => {
                      const { call } = await import(new URL('engine.js', document.baseURI));
                      const code = '{{topic.Topic}}.r{{topic.Revision}}.book.7', made = [];
                      for (const view of ['worksheet', 'key']) {
                        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await call('sheets', 'Sheets.SheetDoor.Pdf', code, '', view)));
                        made.push([await call('sheets', 'Sheets.SheetDoor.FileName', code, '', view, 'pdf', 1), Array.from(hash, octet => octet.toString(16).padStart(2, '0')).join('')]);
                      }
                      return JSON.stringify(made);
                    })()
                    """))!;
                foreach (var file in made) Assert.Equal((file[0], Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, file[0]))))), (file[0], file[1]));
            }
            Assert.Empty(window.Faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A test in Firefox; where there is none, it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(RunFactDiscoverer))]
internal sealed class FirefoxFactAttribute : FactAttribute
{
    public FirefoxFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        (Skip, Timeout) = (FirefoxWindow.Path is null ? "needs firefox-esr" : Reach.PassedOver(everyTime: false), BrowserFactAttribute.Patience);
}
