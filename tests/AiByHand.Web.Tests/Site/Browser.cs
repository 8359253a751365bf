using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Site;

/// <summary>The published page, served, and a browser to look at it: one for all tests, since starting them takes longer than most.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;

    /// <summary>Where the page is.</summary>
    public Uri Address => _server!.Address;

    /// <summary>The folder with the page's files.</summary>
    public string Folder { get; private set; } = "";

    internal SiteServer Server => _server!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        Folder = await PublishedSite.FolderAsync();
        _server = SiteServer.Start(Folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Chromium.Switches });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        _server?.Dispose();
    }

    /// <summary>Opens the page at an address in a window of its own, which remembers nothing of others.</summary>
    /// <param name="hash">The address behind the page's own: <c>#/rnn.r1.book.7</c>.</param>
    /// <param name="width">The window's width.</param>
    /// <param name="height">The window's height.</param>
    /// <param name="dark">Whether the system is dark.</param>
    /// <param name="isKept">Whether the page may keep itself for use without a network; it fetches all its files for that.</param>
    /// <param name="at">Where the page is, if it isn't the shared one.</param>
    /// <param name="before">What is done to the window before the page is opened in it.</param>
    public async Task<OpenPage> OpenAsync(string hash = "", int width = 1440, int height = 900, bool dark = false, bool isKept = false, Uri? at = null, Func<IPage, Task>? before = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
            ServiceWorkers = isKept ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        var page = new OpenPage(context, await context.NewPageAsync(), at ?? Address);
        if (before is not null) await before(page.Page);
        await page.GoAsync(hash);
        return page;
    }
}

/// <summary>The tests that share the browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<Browser>
{
    /// <summary>What the collection is called.</summary>
    public const string Name = "browser";
}
