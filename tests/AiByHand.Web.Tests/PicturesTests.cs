using System.Runtime.CompilerServices;
using System.Text.Json;
using AiByHand.Web.Tests.Classes;
using AiByHand.Web.Tests.Practise;
using AiByHand.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit.v3;

namespace AiByHand.Web.Tests;

/// <summary>The documentation's pictures of the page, taken anew: <c>AIBYHAND_PICTURES=1 dotnet test --project tests/AiByHand.Web.Tests --filter Pictures</c>.</summary>
public sealed class PicturesTests(Browser browser) : IDisposable
{
    private const string Rnn = "rnn.r1.book.7";

    private readonly CommandFolder _command = new();

    public void Dispose() => _command.Dispose();

    [PictureFact]
    public async Task A_sheet_beside_its_key_and_the_topics()
    {
        await using var open = await browser.OpenAsync($"#/{Rnn}?paper=letter", 1440, 940);
        await open.SeesAsync($"[data-ready='{Rnn}']");
        await TakeAsync(open, "page");
        await open.Page.SetViewportSizeAsync(1280, 900);
        await open.GoAsync("#/");
        await open.SeesAsync("[data-pictures='all']");
        await TakeAsync(open, "page-topics");
    }

    [PictureFact]
    public async Task A_sheet_with_a_slip_and_what_follows_from_it()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, Rnn, 1280, 860);
        foreach (var (cell, text) in new[] { ("H0'[1,1]", "0"), ("H0'[2,1]", "0"), ("x1[1,1]", "1"), ("Z1[1,1]", "3"), ("Z1[2,1]", "2"), ("H1[1,1]", "3"), ("H1[2,1]", "2"), ("H1'[1,1]", "3"), ("H1'[2,1]", "2"), ("y1[1,1]", "-1"), ("x2[1,1]", "2"), ("Z2[1,1]", "7") })
        {
            await sheet.Place(cell).FillAsync(text);
        }
        await sheet.CheckAsync("all");
        await sheet.Place("Z2[1,1]").FocusAsync();
        await sheet.Page.Keyboard.PressAsync("?");
        await sheet.Open.SeesAsync(".way:not(:empty)");
        await sheet.Page.Keyboard.PressAsync("?");
        await sheet.Open.SeesAsync(".line:not(:empty)");
        await TakeAsync(sheet.Open, "web-practise");
    }

    [PictureFact]
    public async Task The_same_sheet_on_a_phone()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, Rnn, 390, 780, isPhone: true);
        foreach (var (cell, text) in new[] { ("H0'[1,1]", "0"), ("H0'[2,1]", "0"), ("x1[1,1]", "1"), ("Z1[1,1]", "2"), ("Z1[2,1]", "2") }) await sheet.Place(cell).FillAsync(text);
        await sheet.Place("Z1[1,1]").TapAsync();
        await sheet.CheckAsync("step");
        await TakeAsync(sheet.Open, "web-practise-phone");
    }

    [PictureFact]
    public async Task A_slide_with_the_way_to_a_cell()
    {
        await using var open = await browser.OpenAsync($"#/explain/{Rnn}?slide=6&face=pupils", 1280, 780);
        await open.SeesAsync($"[data-ready='{Rnn} pupils 6']");
        await open.Page.ClickAsync("[data-name='Z2[1,1]']");
        await open.SeesAsync(".card .line");
        await TakeAsync(open, "web-explain");
    }

    [PictureFact]
    public async Task A_class_set_that_is_made()
    {
        string[] pupils = ["Amélie Rousseau", "Björn Ågren", "Chidi Okonkwo", "Eliška Dvořáková", "Fatima Haddad", "Giulia Conti", "Hiro Tanaka", "Ines Duarte"];
        await using var open = await browser.OpenAsync(ClassPage.Address, 1320, 1260);
        var page = await open.OpenClassAsync();
        await page.WriteRunAsync("title: Exercise 1\ncourse: Class 10b\nroster: class.csv\nseed: 20260914\ntopics:\n  - { topic: matrix-multiplication, level: easy }\n  - { topic: rnn, points: 8 }\n", "class-set.yaml");
        await open.SeesAsync("text=class.csv isn’t here");
        await page.FillAsync(".paste", "id\tname\tgroup\n" + string.Concat(pupils.Select((name, at) => FormattableString.Invariant($"{at + 1:00}\t{name}\t10b\n"))));
        await open.SeesAsync("text=8 pupils");
        await open.MakeAsync();
        await open.SeesAsync(".sample img[alt^='Key of']");
        await open.Page.EvaluateAsync("() => { document.activeElement.blur(); document.querySelector('.paste').scrollTop = 0; scrollTo(0, 0); }");
        await TakeAsync(open, "web-class");
    }

    [PictureFact]
    public async Task What_pupils_wrote_and_its_marks()
    {
        _command.With("quiz.yaml", "title: Quiz\nseed: 5\nroster: class.csv\ntopics: [rnn, { topic: hidden-layer, points: { steps: { Z1: 2, Z2: 4 } } }]\npoints: 10\n");
        _command.With("class.csv", "id,name,group\na1,Ada,blue\nb2,Ben,red\nc3,Çem,red\nd4,Dora,red\n");
        await _command.RunAsync("run", "quiz.yaml");
        using var manifest = JsonDocument.Parse(File.ReadAllText(_command["out/quiz/manifest.json"]));
        // Ada has all right, Ben a slip that goes on, Çem began; nothing came from Dora.
        var files = manifest.RootElement.GetProperty("copies").EnumerateArray().Take(3).Select((copy, at) => _command.With($"{copy.GetProperty("name").GetString()!.ToLowerInvariant()}.json", JsonSerializer.Serialize(copy.GetProperty("sheets").EnumerateArray().Select(sheet =>
        {
            var code = sheet.GetProperty("code").GetString()!;
            var asked = PracticePage.SheetOf(code).Asked;
            var cells = asked.Take(at == 2 ? asked.Count / 2 : asked.Count).ToDictionary(cell => cell.Name, cell => cell.RightText);
            if (at > 0) cells[cells.Keys.ElementAt(3)] = "8";
            return new { copy = copy.GetProperty("id").GetString(), sheet = code, cells };
        })))).ToList();
        await using var open = await browser.OpenAsync("#/mark", 1200, 1960);
        var page = await open.OpenClassAsync();
        await page.SetInputFilesAsync(".steps .card:nth-child(1) .drop-input", _command["out/quiz/manifest.json"]);
        await open.SeesAsync("text=Quiz: 4 copies");
        await page.SetInputFilesAsync(".steps .card:nth-child(2) .drop-input", files);
        await open.SeesAsync("text=3 files");
        await page.ClickAsync("button.large");
        await open.SeesAsync(".marked h2:focus");
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await TakeAsync(open, "web-mark");
    }

    // When what glides into its place is there.
    private static async Task TakeAsync(OpenPage open, string name)
    {
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await open.Page.EvaluateAsync("new Promise(after => setTimeout(after, 700))");
        await open.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.File($"docs/pictures/{name}.png") });
    }
}

/// <summary>Takes pictures where they are asked for; else it is skipped with a word.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(RunFactDiscoverer))]
internal sealed class PictureFactAttribute : FactAttribute
{
    public PictureFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        Skip = Environment.GetEnvironmentVariable("AIBYHAND_PICTURES") == "1" ? Chromium.Missing : "AIBYHAND_PICTURES=1 takes the pictures anew";
}
