using System.Security.Cryptography;
using AiByHand.Templates;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests.Choose;

/// <summary>What the page makes is what the command makes.</summary>
public sealed class SameBytesTests(Browser browser)
{
    public static TheoryData<string> Levels => Reach.IsAll ? ["easy", "book", "hard"] : ["book"];

    [BrowserTheory(everyTime: true)]
    [MemberData(nameof(Levels))]
    public async Task Every_topic_s_PDFs_are_the_command_s_to_the_byte(string level)
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-web-");
        try
        {
            await Command.RunAsync("print", "all", "--seed", "7", "--level", level, "--view", "worksheet,key", "--out", folder.FullName);
            // Where no other engine is started than the one that is asked.
            await using var open = await browser.OpenAsync("#/practise");
            foreach (var topic in TemplateCatalog.Topics)
            {
                foreach (var view in (string[])["worksheet", "key"])
                {
                    var made = await open.Page.EvaluateAsync<string[]>(
                        """
                        async ([code, view]) => {
                          const { call } = await import('./engine.js');
                          const bytes = await call('sheets', 'Sheets.SheetDoor.Pdf', code, '', view);
                          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
                          return [await call('sheets', 'Sheets.SheetDoor.FileName', code, '', view, 'pdf', 1), Array.from(hash, octet => octet.toString(16).padStart(2, '0')).join('')];
                        }
                        """,
                        new[] { $"{topic.Topic}.r{topic.Revision}.{level}.7", view });
                    var printed = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, made[0]));
                    Assert.Equal((made[0], Convert.ToHexStringLower(SHA256.HashData(printed))), (made[0], made[1]));
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
