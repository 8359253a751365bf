using System.Text.Json;
using AiByHand.Marking;
using AiByHand.Practice;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Web.Tests.Site;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Practise;

/// <summary>A sheet that is filled in on the page, and the same sheet beside it.</summary>
internal sealed class PracticePage : IAsyncDisposable
{
    private PracticePage(OpenPage open, string code)
    {
        (Open, Code, Sheet) = (open, code, SheetOf(code));
    }

    public OpenPage Open { get; }

    public IPage Page => Open.Page;

    public string Code { get; }

    public PracticeSheet Sheet { get; }

    /// <summary>What is right, as it is written.</summary>
    public Dictionary<string, string> Key => Sheet.Asked.ToDictionary(asked => asked.Name, asked => asked.RightText);

    public static async Task<PracticePage> OpenAsync(Browser browser, string code, int width = 1440, int height = 900, bool dark = false, bool isPhone = false)
    {
        var page = new PracticePage(await browser.OpenAsync($"#/practise/{code}", width, height, dark, isPhone: isPhone), code);
        await page.IsReadyAsync();
        return page;
    }

    /// <summary>Goes on to another sheet.</summary>
    public static async Task<PracticePage> GoAsync(OpenPage open, string code)
    {
        var page = new PracticePage(open, code);
        await open.Page.EvaluateAsync("code => { location.hash = `#/practise/${code}`; }", code);
        await page.IsReadyAsync();
        return page;
    }

    public Task IsReadyAsync() => Open.SeesAsync($"[data-ready='{Code}']");

    /// <summary>A sheet by its code.</summary>
    public static PracticeSheet SheetOf(string code)
    {
        var read = SheetCode.TryParse(code, out var known) ? known : throw new ArgumentException(code);
        return new PracticeSheet(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(read.Topic, read.Level, read.Revision, read.Sizes), read.Seed!.Value).Problem), read.Blanks);
    }

    /// <summary>The code of a topic's sheet.</summary>
    public static string CodeOf(string topic, string level = Template.BookLevel, ulong seed = 7) => SheetCode.Of(TemplateCatalog.Load(topic, level), seed).ToString();

    /// <summary>The place of a cell.</summary>
    public ILocator Place(string name) => Page.Locator($".place[data-name=\"{name}\"]");

    /// <summary>Writes into all cells. What only keys can set is set by keys; of the others the page hears what it would hear of a hand.</summary>
    public async Task WriteAsync(IReadOnlyDictionary<string, string> entries)
    {
        var byKeys = await Page.EvaluateAsync<string[]>(
            """
            written => JSON.parse(written).filter(([name, text]) => {
              const place = document.querySelector(`.place[data-name="${CSS.escape(name)}"]`);
              if (place.type === 'button') return true;
              place.focus();
              if (place.type === 'checkbox' && place.checked === (text === '' || text === '0')) place.click();
              if (place.type === 'checkbox') return false;
              place.value = text;
              place.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }).map(([name]) => name)
            """,
            JsonSerializer.Serialize(Sheet.Asked.Select(asked => new[] { asked.Name, entries.GetValueOrDefault(asked.Name, "") })));
        foreach (var asked in Sheet.Asked.Where(asked => byKeys.Contains(asked.Name))) await WriteAsync(asked, entries.GetValueOrDefault(asked.Name, ""));
    }

    /// <summary>Writes into a cell, as a hand does.</summary>
    public async Task WriteAsync(AskedCell asked, string text)
    {
        var place = Place(asked.Name);
        switch (await place.GetAttributeAsync("type"))
        {
            case "checkbox":
                await place.SetCheckedAsync(text is not ("" or "0"));
                break;
            case "button":
                await place.FocusAsync();
                await Page.Keyboard.PressAsync(text.Length == 0 ? "Delete" : text);
                break;
            default:
                await place.FillAsync(text);
                break;
        }
    }

    /// <summary>What stands in the cells.</summary>
    public async Task<Dictionary<string, string>> EntriesAsync() => JsonSerializer.Deserialize<Dictionary<string, string>>(await Page.EvaluateAsync<string>(
        "() => JSON.stringify(Object.fromEntries([...document.querySelectorAll('.place')].map(place => [place.dataset.name, place.type === 'checkbox' ? (place.checked ? '1' : '') : place.type === 'button' ? place.dataset.set : place.value.trim()]).filter(entry => entry[1])))"))!;

    /// <summary>Presses a button and waits for the verdicts.</summary>
    public async Task CheckAsync(string reach)
    {
        // Those of a check before aren't taken for them.
        await Page.EvaluateAsync("() => { document.querySelector('.said').textContent = ''; delete document.querySelector('.verdict').dataset.verdict; }");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Check {reach}", Exact = true }).ClickAsync();
        await Open.SeesAsync(reach == "cell" ? ".verdict[data-verdict]" : ".said:not(:empty)");
    }

    /// <summary>The verdicts that are seen, by the cells' names.</summary>
    public async Task<Dictionary<string, string>> VerdictsAsync() => JsonSerializer.Deserialize<Dictionary<string, string>>(await Page.EvaluateAsync<string>(
        "() => JSON.stringify(Object.fromEntries([...document.querySelectorAll('.place[data-verdict]')].map(place => [place.dataset.name, place.dataset.verdict])))"))!;

    public ValueTask DisposeAsync() => Open.DisposeAsync();
}
