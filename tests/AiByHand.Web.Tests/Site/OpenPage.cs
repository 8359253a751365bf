using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Site;

/// <summary>A window with the page. What goes wrong in it unseen (a fault in the console, a request to elsewhere) fails the test when the window is closed.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _home;
    private readonly ConcurrentQueue<string> _faults = new();

    internal OpenPage(IBrowserContext context, IPage page, Uri home)
    {
        (_context, Page, _home) = (context, page, home);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _faults.Enqueue($"asked for {request.Url}");
        };
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

    /// <summary>Waits until an element is there.</summary>
    /// <exception cref="TimeoutException">It doesn't come; the message tells what went wrong in the page meanwhile.</exception>
    public async Task SeesAsync(string selector, float seconds = 30)
    {
        try
        {
            await Page.Locator(selector).First.WaitForAsync(new LocatorWaitForOptions { Timeout = seconds * 1000 });
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{selector} doesn't come. {string.Join('\n', _faults)}", late);
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

    /// <summary>Takes a picture into the folder that <c>AIBYHAND_SHOTS</c> names, if it names one.</summary>
    /// <param name="name">The picture's name.</param>
    /// <param name="whole">Whether all of the page, not what the window shows.</param>
    public async Task ShootAsync(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("AIBYHAND_SHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Equal("", string.Join('\n', _faults));
    }

    private static string Told(AxeResultNode node) => $"{node.Target} {node.Html}";
}
