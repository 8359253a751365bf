using System.Collections.Concurrent;
using AiByHand.Web.Tests.Site;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace AiByHand.Web.Tests.Site;

/// <summary>
/// A browser to look at the published page with: one for all tests, started by the first that needs it. Tests that go on side by side have a machine each, and those that follow share one: what the one has downloaded
/// is in the cache for the next, as for somebody who comes back; of what was written and chosen nothing is left.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private const float Milliseconds = 1000 * OpenPage.Patience;

    private readonly SemaphoreSlim _door = new(1);
    private readonly ConcurrentBag<IBrowserContext> _machines = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        _server?.Dispose();
        _door.Dispose();
    }

    /// <summary>Opens the page at an address, in a window that remembers nothing of others.</summary>
    /// <param name="hash">The address behind the page's own: <c>#/rnn.r1.book.7</c>.</param>
    /// <param name="width">The window's width.</param>
    /// <param name="height">The window's height.</param>
    /// <param name="dark">Whether the system is dark.</param>
    /// <param name="isFirst">Whether nobody has opened the page on this machine before: it is downloaded.</param>
    /// <param name="isKept">Whether the page may keep itself for use without a network; it is downloaded, and once more for that.</param>
    /// <param name="at">Where the page is, if it isn't the shared one; on a machine of its own.</param>
    /// <param name="before">What is done to the window before the page is opened in it; on a machine of its own.</param>
    /// <param name="isPhone">Whether the machine is touched, and has two dots a pixel.</param>
    public async Task<OpenPage> OpenAsync(string hash = "", int width = 1440, int height = 900, bool dark = false, bool isFirst = false, bool isKept = false, Uri? at = null, Func<IPage, Task>? before = null, bool isPhone = false)
    {
        var browser = await StartedAsync();
        var home = at ?? _server!.Address;
        var isOwn = isFirst || isKept || isPhone || at is not null || before is not null;
        var machine = isOwn ? await MachineAsync(browser, isKept, isPhone) : FreeMachine() ?? await MachineAsync(browser);
        var window = await machine.NewPageAsync();
        window.SetDefaultTimeout(Milliseconds);
        await window.SetViewportSizeAsync(width, height);
        await window.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        if (!isOwn) await ForgetAsync(window, home);
        var page = new OpenPage(window, home, CloseAsync);
        if (before is not null) await before(window);
        await page.GoAsync(hash);
        return page;

        async Task CloseAsync()
        {
            if (isOwn)
            {
                await machine.CloseAsync();
                return;
            }
            await window.CloseAsync();
            _machines.Add(machine);
        }
    }

    /// <summary>
    /// The memory, in octets, that the process of the page and its engines has for itself, garbage among it that the browser hasn't collected yet: of the largest, if there are several pages. What the browser needs
    /// besides, to show any page, is in other processes. On Linux.
    /// </summary>
    public async Task<long> MemoryAsync()
    {
        var session = await _browser!.NewBrowserCDPSessionAsync();
        var processes = (await session.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo").EnumerateArray().ToList();
        await session.DetachAsync();
        return processes.Where(process => process.GetProperty("type").GetString() == "renderer").Max(process => PrivateOf(process.GetProperty("id").GetInt32()));
    }

    private static long PrivateOf(int process) => File.ReadLines($"/proc/{process}/smaps_rollup")
        .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
        .Sum(line => 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture));

    // Started anew if it has died: the tests that come after go on.
    private async Task<IBrowser> StartedAsync()
    {
        await _door.WaitAsync();
        try
        {
            if (_browser is { IsConnected: true }) return _browser;
            _server ??= SiteServer.Start(await PublishedSite.FolderAsync());
            _playwright ??= await Playwright.CreateAsync();
            return _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Chromium.Switches, Timeout = Milliseconds });
        }
        finally
        {
            _door.Release();
        }
    }

    private IBrowserContext? FreeMachine()
    {
        while (_machines.TryTake(out var machine))
        {
            if (machine.Browser is { IsConnected: true }) return machine;
        }
        return null;
    }

    private static Task<IBrowserContext> MachineAsync(IBrowser browser, bool isKept = false, bool isPhone = false) => browser.NewContextAsync(new BrowserNewContextOptions
    {
        AcceptDownloads = true,
        HasTouch = isPhone,
        IsMobile = isPhone,
        DeviceScaleFactor = isPhone ? 2 : 1,
        ServiceWorkers = isKept ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
    });

    private static async Task ForgetAsync(IPage window, Uri home)
    {
        var session = await window.Context.NewCDPSessionAsync(window);
        await session.SendAsync("Storage.clearDataForOrigin", new Dictionary<string, object> { ["origin"] = home.GetLeftPart(UriPartial.Authority), ["storageTypes"] = "local_storage,cache_storage" });
        await session.DetachAsync();
    }
}
