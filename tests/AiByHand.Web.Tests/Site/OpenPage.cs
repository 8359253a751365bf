using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Site;

/// <summary>A window with the page. What goes wrong in it unseen (a fault in the console, a request to elsewhere) fails the test when the window is closed.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    /// <summary>How long, in seconds, something is waited for that comes at once on a machine that has nothing else to do.</summary>
    public const float Patience = 120;

    /// <summary>The page while it rests: it has done what it was last asked, so nothing stands in it that is about to go.</summary>
    public const string AtRest = "html:not([data-busy])";

    private readonly Uri _home;
    private readonly Func<Task> _close;
    private readonly ConcurrentQueue<string> _faults = new();

    /// <summary>A window.</summary>
    /// <param name="page">The window.</param>
    /// <param name="home">Where the page is.</param>
    /// <param name="close">Closes it.</param>
    internal OpenPage(IPage page, Uri home, Func<Task> close)
    {
        (Page, _home, _close) = (page, home, close);
        page.Context.Request += HearRequest;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _faults.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _faults.Enqueue(error);
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>Goes to an address of the page.</summary>
    public Task GoAsync(string hash) => Page.GotoAsync(new Uri(_home, hash).AbsoluteUri);

    /// <summary>Waits until an element is there while the page rests.</summary>
    /// <exception cref="TimeoutException">It doesn't come; the message tells what went wrong in the page meanwhile.</exception>
    public Task SeesAsync(string selector, float seconds = Patience) => SeesAsync(selector, Page.Locator(AtRest).Locator(selector), seconds);

    /// <summary>Waits until an element is there, whatever the page still has to do.</summary>
    /// <exception cref="TimeoutException">It doesn't come; the message tells what went wrong in the page meanwhile.</exception>
    public Task GlimpsesAsync(string selector) => SeesAsync(selector, Page.Locator(selector), Patience);

    /// <summary>Waits until the page has done what it was last asked.</summary>
    public Task RestsAsync() => SeesAsync("body");

    private async Task SeesAsync(string selector, ILocator wanted, float seconds)
    {
        try
        {
            await wanted.First.WaitForAsync(new LocatorWaitForOptions { Timeout = seconds * 1000 });
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{selector} doesn't come. {string.Join('\n', _faults)}", late);
        }
    }

    /// <summary>Waits until something holds in the page. It is asked again and again: to wait in the page itself would take <c>eval</c>, which its policy forbids.</summary>
    /// <param name="question">A function of the page's that tells whether it holds.</param>
    /// <param name="argument">What is handed to it.</param>
    /// <exception cref="TimeoutException">It doesn't come to hold.</exception>
    public async Task HoldsAsync(string question, object? argument = null)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(Patience));
        try
        {
            while (!await Page.EvaluateAsync<bool>(question, argument)) await Task.Delay(50, late.Token);
        }
        catch (OperationCanceledException never)
        {
            throw new TimeoutException($"{question} doesn't come to hold. {string.Join('\n', _faults)}", never);
        }
    }

    /// <summary>Presses Tab until an element has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        throw new InvalidOperationException($"Tab doesn't reach {selector}");
    }

    /// <summary>Fingers glide over a phone's screen.</summary>
    /// <param name="fingers">Each from a point to another.</param>
    public async Task TouchAsync(params ((int X, int Y) From, (int X, int Y) To)[] fingers)
    {
        const int parts = 8;
        var session = await Page.Context.NewCDPSessionAsync(Page);
        for (var part = 0; part <= parts; part++)
        {
            var points = fingers.Select((finger, id) => new { x = finger.From.X + (finger.To.X - finger.From.X) * part / parts, y = finger.From.Y + (finger.To.Y - finger.From.Y) * part / parts, id }).ToArray();
            await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = part == 0 ? "touchStart" : "touchMove", ["touchPoints"] = points });
        }
        await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await session.DetachAsync();
    }

    /// <summary>What the window's focus is on, as a test knows it.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("(({ id, className, textContent, tagName }) => id || className || textContent || tagName)(document.activeElement)");

    /// <summary>What has gone wrong so far was meant to.</summary>
    public void Overlook() => _faults.Clear();

    /// <summary>Whether something is wider than the window.</summary>
    public Task<bool> ScrollsSidewaysAsync() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>What axe-core finds wrong, a line each.</summary>
    public async Task<string> BarriersAsync()
    {
        var found = await Page.RunAxe();
        return string.Join('\n', found.Violations.Select(rule => $"{rule.Id}: {rule.Help}: {string.Join(" | ", rule.Nodes.Select(Told).Take(4))}"));
    }

    /// <summary>
    /// Looks at what the window shows as a phone, a tablet and a wide screen have it: nothing is wider than the window, and axe-core finds nothing wrong, in the light on the phone and in the dark on the wide screen.
    /// </summary>
    /// <param name="name">What its pictures are called.</param>
    /// <param name="whole">Whether the pictures show all of the page.</param>
    public async Task BarsNobodyAsync(string name, bool whole = false)
    {
        foreach (var (width, dark) in new[] { (360, false), (360, true), (768, false), (768, true), (1440, false), (1440, true) })
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            Assert.False(await ScrollsSidewaysAsync(), $"wider than {width}");
            await ShootAsync($"{name}-{width}{(dark ? "-dark" : "")}", whole);
            if ((width, dark) is (360, false) or (1440, true)) Assert.Equal("", await BarriersAsync());
        }
    }

    /// <summary>Takes a picture into the folder that <c>AIBYHAND_SHOTS</c> names, if it names one.</summary>
    /// <param name="name">The picture's name.</param>
    /// <param name="whole">Whether all of the page, not what the window shows.</param>
    public async Task ShootAsync(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("AIBYHAND_SHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole });
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _close();
        Page.Context.Request -= HearRequest;
        Assert.Equal("", string.Join('\n', _faults));
    }

    private void HearRequest(object? from, IRequest request)
    {
        if (!request.Url.StartsWith(_home.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
        {
            _faults.Enqueue($"asked for {request.Url}");
        }
    }

    private static string Told(AxeResultNode node) => $"{node.Target} {node.Html}";
}
