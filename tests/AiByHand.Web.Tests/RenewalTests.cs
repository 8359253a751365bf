using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>The page is kept on a machine, and a newer one is put where it came from.</summary>
public sealed class RenewalTests(Browser browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aibyhand-site-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserFact]
    public async Task A_newer_page_is_told_of_and_taken_when_it_is_asked_for()
    {
        var folder = await PublishedSite.FolderAsync();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        using var server = SiteServer.Start(_folder);
        await using var open = await browser.OpenAsync("#/mark", isKept: true, at: server.Address);
        await open.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => undefined)");
        await open.Page.ReloadAsync();
        await open.SeesAsync("[data-ready='mark']");
        Assert.True(await open.Page.EvaluateAsync<bool>("navigator.serviceWorker.controller !== null"));

        await RenewAsync("Mark", "Marking, mended");
        await open.Page.EvaluateAsync(Updated);
        await open.SeesAsync(".notice:has-text('A new version of this page is there.') button");
        // The one that was offered gives way to one that is newer still.
        await RenewAsync("Marking, mended", "Marking, renewed");
        await open.Page.EvaluateAsync(Updated);
        await open.SeesAsync(".notice:has-text('A new version of this page is there.') button");
        await open.ShootAsync("renewal");
        Assert.Equal("", await open.BarriersAsync());
        // Whoever goes on has the page as it was, whole.
        Assert.Equal("Mark", await open.Page.InnerTextAsync("h1"));
        await open.Page.ClickAsync(".rooms [data-view=class]");
        await open.SeesAsync("text=Nothing is sent anywhere.");
        await open.Page.ClickAsync(".rooms [data-view=mark]");
        await open.SeesAsync("[data-ready='mark']");

        await open.Page.ClickAsync(".notice button:text-is('Reload')");
        await SeesRenewedAsync(open);
        Assert.Equal(1, await open.Page.EvaluateAsync<int>("caches.keys().then(names => names.filter(name => name.startsWith('aibyhand http')).length)"));
        await open.Page.Context.SetOfflineAsync(true);
        await open.Page.ReloadAsync();
        await open.SeesAsync("h1:text-is('Marking, renewed')");
    }

    // A browser that is busy with the one before lets the next take over later, and it is offered once more.
    private static async Task SeesRenewedAsync(OpenPage open)
    {
        var (renewed, offered) = (open.Page.Locator("h1:text-is('Marking, renewed')"), open.Page.Locator(".notice.is-shown button:text-is('Reload')"));
        for (var times = 0; times < 5; times++)
        {
            await renewed.Or(offered).First.WaitForAsync(new() { Timeout = 60_000 });
            if (await renewed.IsVisibleAsync()) return;
            await offered.ClickAsync();
        }
        await open.SeesAsync("h1:text-is('Marking, renewed')");
    }

    // Looks for a newer one, and waits until it is there.
    private const string Updated =
        """
        (async () => {
          const registration = await (await navigator.serviceWorker.getRegistration()).update();
          const fresh = registration.installing;
          if (fresh) await new Promise(done => fresh.addEventListener('statechange', done, { once: true }));
        })()
        """;

    // As publishing does it: another word in a file, its hash in the list, another version of both.
    private async Task RenewAsync(string title, string other)
    {
        string words = Path.Combine(_folder, "words/en.json"), assets = Path.Combine(_folder, "assets.js"), offline = Path.Combine(_folder, "offline.js");
        var before = Hash(words);
        var text = await File.ReadAllTextAsync(words);
        Assert.Contains($"\"title\": \"{title}\"", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(words, text.Replace($"\"title\": \"{title}\"", $"\"title\": \"{other}\"", StringComparison.Ordinal));
        var list = await File.ReadAllTextAsync(assets);
        Assert.Contains(before, list, StringComparison.Ordinal);
        await File.WriteAllTextAsync(assets, list.Replace(before, Hash(words), StringComparison.Ordinal).Replace("\"version\": \"", "\"version\": \"new-", StringComparison.Ordinal));
        await File.AppendAllTextAsync(offline, "\n// another version\n");
    }

    private static string Hash(string file) => $"sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}";
}
