using System.Text.Json;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Web.Tests.Site;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Practise;

/// <summary>A sheet is filled in on the page: what may be written, what is said of it, what is kept.</summary>
public sealed class PractiseTests(Browser browser)
{
    private const int Red = 0xC2192A;

    [BrowserFact]
    public async Task Every_topic_has_a_place_for_all_that_is_asked()
    {
        await using var open = await browser.OpenAsync("#/practise");
        await open.SeesAsync("[data-ready='entrance']");
        foreach (var head in TemplateCatalog.Topics)
        {
            var sheet = await PracticePage.GoAsync(open, PracticePage.CodeOf(head.Topic));
            var names = await sheet.Page.Locator(".place").EvaluateAllAsync<string[]>("places => places.map(place => place.dataset.name)");
            Assert.Equal(sheet.Sheet.Asked.Select(asked => asked.Name).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
            var labels = await sheet.Page.Locator(".place").EvaluateAllAsync<string[]>("places => places.map(place => place.getAttribute('aria-label'))");
            Assert.All(labels, label => Assert.NotEmpty(label));
            // Nothing that the page holds tells an answer: the drawing is the worksheet's.
            Assert.Equal(0, await sheet.Page.Locator(".answer").CountAsync());
        }
    }

    // Numbers, words, ticks and crosses, corners, code; some cells printed as in the book.
    [BrowserFact]
    public async Task What_the_key_has_is_right()
    {
        await using var open = await browser.OpenAsync("#/practise");
        await open.SeesAsync("[data-ready='entrance']");
        foreach (var code in new[] { "rnn", "seven-layers", "dropout", "mlp-pytorch", "mixture-of-experts", "switch-transformer" }.Select(topic => PracticePage.CodeOf(topic)).Append(PracticePage.CodeOf("hidden-layer") + ".blanks=book"))
        {
            var sheet = await PracticePage.GoAsync(open, code);
            await sheet.WriteAsync(sheet.Key);
            await sheet.CheckAsync("all");
            Assert.Equal("All cells are right. Well done.", await sheet.Page.InnerTextAsync(".said"));
            await open.ShootAsync($"practise-{code}");
        }
    }

    // A slip that is carried on, a slip throughout a step, nonsense, an empty cell: what the page says of each cell is what marking says.
    [BrowserFact(everyTime: true)]
    public async Task Verdicts_are_those_of_marking()
    {
        await using var open = await browser.OpenAsync("#/practise");
        await open.SeesAsync("[data-ready='entrance']");
        var sheet = await PracticePage.GoAsync(open, PracticePage.CodeOf("hidden-layer"));
        var entries = sheet.Key;
        foreach (var asked in sheet.Sheet.Asked.Where(asked => asked.Tensor == "A1")) entries[asked.Name] = sheet.Key[asked.Name.Replace('A', 'Z')];
        Assert.Contains(sheet.Sheet.Mark(entries).Cells, cell => cell.Slip == "the ReLU is left out");
        await AssertSameAsync(sheet, entries);

        var other = await PracticePage.GoAsync(open, PracticePage.CodeOf("rnn"));
        entries = other.Key;
        entries["x1[1,1]"] = "3,0";
        foreach (var asked in other.Sheet.Asked)
        {
            if (other.Sheet.Mark(entries).Cells.Single(cell => cell.Asked.Name == asked.Name) is { Own: { } own } && asked.Step is { Number: > 1 and < 8 }) entries[asked.Name] = own.Write(asked.Notation);
        }
        entries["Y[1,2]"] = "?";
        entries["Y[1,3]"] = "";
        var verdicts = await AssertSameAsync(other, entries);
        Assert.Equal(new HashSet<string> { "right", "follows", "wrong", "unreadable", "empty" }, verdicts.Values.ToHashSet());
    }

    private static async Task<Dictionary<string, string>> AssertSameAsync(PracticePage sheet, Dictionary<string, string> entries)
    {
        await sheet.WriteAsync(entries);
        await sheet.CheckAsync("all");
        var verdicts = await sheet.VerdictsAsync();
        var marked = sheet.Sheet.Mark(entries);
        Assert.Equal(marked.Cells.ToDictionary(cell => cell.Asked.Name, cell => cell.Verdict.ToString().ToLowerInvariant()), verdicts);
        foreach (var cell in marked.Cells.Where(cell => cell.Slip.Length > 0))
        {
            await sheet.Place(cell.Asked.Name).FocusAsync();
            Assert.Contains(cell.Slip, await sheet.Page.InnerTextAsync(".verdict"), StringComparison.Ordinal);
        }
        return verdicts;
    }

    [BrowserFact]
    public async Task One_cell_or_one_step_is_checked_alone_and_a_change_takes_its_verdict_back()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("rnn"));
        await sheet.WriteAsync(sheet.Key);
        await sheet.Place("Z1[2,1]").FocusAsync();
        await sheet.CheckAsync("cell");
        Assert.Equal(["Z1[2,1]"], (await sheet.VerdictsAsync()).Keys);
        await sheet.CheckAsync("step");
        Assert.Equal(["Z1[1,1]", "Z1[2,1]"], (await sheet.VerdictsAsync()).Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2 right", await sheet.Page.InnerTextAsync(".said"));
        // Never by colour alone: a word, and a shape of its own.
        Assert.Equal("right", await sheet.Page.InnerTextAsync(".verdict"));
        Assert.Contains("tick.svg", await sheet.Page.Locator(".sign[data-verdict='right']").First.EvaluateAsync<string>("sign => getComputedStyle(sign).maskImage"), StringComparison.Ordinal);
        await sheet.Place("Z1[1,1]").FillAsync("77");
        Assert.Equal(["Z1[2,1]"], (await sheet.VerdictsAsync()).Keys);
    }

    // A class's practice, worked on at home: all of a pupil's sheets come back as one file.
    [BrowserFact]
    public async Task A_session_s_sheets_are_one_file_that_marking_takes_with_the_set()
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-web-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "home.yaml"), "topics: [one-node, rnn]\nseed: 5\nroster: class.csv\npractise-at: https://school.example/\n");
            File.WriteAllText(Path.Combine(folder.FullName, "class.csv"), "id,name\na1,Ada Lovelace\nb2,Ben\n");
            await Command.RunInAsync(folder.FullName, ["run", "home.yaml"]);
            using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "out/home/manifest.json")));
            var codes = manifest.RootElement.GetProperty("copies")[0].GetProperty("sheets").EnumerateArray().Select(sheet => sheet.GetProperty("code").GetString()!).ToList();

            await using var open = await browser.OpenAsync("#/practise");
            await open.SeesAsync("[data-ready='entrance']");
            var first = await PracticePage.GoAsync(open, codes[0]);
            await first.WriteAsync(first.Key);
            var second = await PracticePage.GoAsync(open, codes[1]);
            await second.WriteAsync(second.Sheet.Asked[0], second.Sheet.Asked[0].RightText);
            await open.Page.ClickAsync("summary:text-is('Save, open, forget')");
            await open.Page.FillAsync("#practise-name", "Ada Lovelace");
            var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.ClickAsync("button:text-is('Save all 2 sheets as one file')"));
            Assert.Equal("practice-Ada-Lovelace.json", download.SuggestedFilename);
            var file = Path.Combine(folder.FullName, download.SuggestedFilename);
            await download.SaveAsAsync(file);
            await Command.RunInAsync(folder.FullName, ["mark", "out/home", download.SuggestedFilename]);
            var verdicts = (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "out/home-marks/verdicts.jsonl"))).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.Equal(codes, verdicts.Select(sheet => sheet.GetProperty("sheet").GetString()));

            // Forgotten and brought back, forgotten and opened from the file.
            var written = await second.EntriesAsync();
            await open.Page.ClickAsync("button:text-is('Forget all sheets')");
            await open.Page.ClickAsync(".notice button:text-is('Bring it back')");
            Assert.Equal(written, await second.EntriesAsync());
            await open.Page.ClickAsync("button:text-is('Forget all sheets')");
            await open.Page.SetInputFilesAsync("#practise-file", file);
            await open.SeesAsync(".notice:has-text('is open')");
            Assert.Equal(written, await second.EntriesAsync());
            first = await PracticePage.GoAsync(open, codes[0]);
            Assert.Equal(first.Key.Where(entry => entry.Value.Length > 0).ToDictionary(), await first.EntriesAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [BrowserFact]
    public async Task Help_comes_in_two_stages()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("rnn"));
        await sheet.Place("Z1[1,1]").FocusAsync();
        await sheet.Page.Keyboard.PressAsync("?");
        await sheet.Open.SeesAsync(".way:not(:empty)");
        Assert.Equal(sheet.Sheet.Hint(sheet.Sheet.Find("Z1[1,1]")!), await sheet.Page.InnerTextAsync(".way"));
        Assert.Equal("", await sheet.Page.InnerTextAsync(".line"));
        // What it needs is still empty.
        await sheet.Page.ClickAsync("button:text-is('Numbers')");
        await sheet.Open.SeesAsync(".trouble:not(:empty)");
        Assert.Equal(["x1"], await sheet.Page.Locator(".trouble button").AllInnerTextsAsync());
        await sheet.Page.Locator(".trouble button").First.ClickAsync();
        Assert.Equal("x1[1,1]", await FocusedAsync(sheet.Page));

        var entries = sheet.Key;
        entries["x1[1,1]"] = "3";
        await sheet.WriteAsync(entries);
        await sheet.Place("Z1[1,1]").FocusAsync();
        await sheet.Page.Keyboard.PressAsync("?");
        await sheet.Open.SeesAsync(".way:not(:empty)");
        await sheet.Page.Keyboard.PressAsync("?");
        await sheet.Open.SeesAsync(".line:not(:empty)");
        Assert.Equal("Z1[1,1] = 2·3 = 6", await sheet.Page.InnerTextAsync(".line"));
    }

    [BrowserFact]
    public async Task What_was_written_is_there_after_a_reload_until_it_is_forgotten()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("dropout"));
        await sheet.WriteAsync(sheet.Key);
        var written = await sheet.EntriesAsync();
        Assert.NotEmpty(written);
        await sheet.Page.ReloadAsync();
        await sheet.IsReadyAsync();
        Assert.Equal(written, await sheet.EntriesAsync());
        Assert.Equal("What you wrote is still there.", await sheet.Page.InnerTextAsync(".said"));

        // Another's code may begin as this one's.
        var other = await PracticePage.GoAsync(sheet.Open, sheet.Code + "0");
        await other.Place("Z1[1,1]").FillAsync("5");
        await PracticePage.GoAsync(sheet.Open, sheet.Code);
        await sheet.Page.ClickAsync("summary:text-is('Save, open, forget')");
        Assert.Contains("2 sheets", await sheet.Page.InnerTextAsync(".kept"), StringComparison.Ordinal);
        await sheet.Page.ClickAsync("button:text-is('Forget this sheet')");
        Assert.Empty(await sheet.EntriesAsync());
        Assert.Equal(["aibyhand/practise/sheet/" + other.Code], await sheet.Page.EvaluateAsync<string[]>("() => Object.keys(localStorage).filter(name => name.startsWith('aibyhand/practise/sheet/'))"));
        await sheet.Page.ClickAsync("button:text-is('Bring it back')");
        Assert.Equal(written, await sheet.EntriesAsync());
        await sheet.Page.ClickAsync("button:text-is('Forget all sheets')");
        await sheet.Page.ReloadAsync();
        await sheet.IsReadyAsync();
        Assert.Empty(await sheet.EntriesAsync());
    }

    [BrowserTheory]
    [InlineData("rnn", "each number z becomes ReLU")]
    [InlineData("clip", "Patches: the left and the right half of a picture")]
    [InlineData("mlp-pytorch", "nn.Linear(")]
    public async Task Who_sees_no_drawing_reads_what_is_given_and_how_it_is_meant(string topic, string convention)
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf(topic));
        var reading = sheet.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "What stands on the sheet" });
        Assert.Contains(convention, await reading.InnerTextAsync(), StringComparison.Ordinal);
        var rows = await reading.EvaluateAsync<string[]>("region => [...region.querySelectorAll('tr')].map(row => [...row.cells].map(cell => cell.textContent.replaceAll(' ', '')).join(' '))");
        foreach (var (name, given) in sheet.Sheet.Solution.Problem.Givens.Where(given => topic == "rnn" && given.Value.Shape.Columns > 1))
        {
            for (var row = 0; row < given.Shape.Rows; row++)
            {
                var cells = string.Join(' ', Enumerable.Range(0, given.Shape.Columns).Select(column => given[row, column]));
                Assert.True(Array.Exists(rows, one => one.Contains(cells, StringComparison.Ordinal)), $"{name}: {cells} isn't read: {string.Join(" / ", rows)}");
            }
        }
        // What is asked is named, and not told.
        Assert.Contains("to fill in", await reading.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_browser_prints_the_whole_sheet_with_what_was_written_and_nothing_else()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("rnn"), width: 794, height: 1123);
        await sheet.Place("x1[1,1]").FillAsync("2");
        await sheet.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var beside in new[] { ".head", ".tools", ".help" }) Assert.False(await sheet.Page.Locator(beside).IsVisibleAsync(), beside);
        // Left, top, right, bottom of the paper, and the middle of the place from the left and the top, as parts of the paper.
        var box = await sheet.Page.EvaluateAsync<double[]>(
            """
            () => {
              const [paper, place] = ['.paper', '.place[data-name="x1[1,1]"]'].map(name => document.querySelector(name).getBoundingClientRect());
              return [paper.left, paper.top, paper.right, paper.bottom, (place.left + place.width / 2 - paper.left) / paper.width, (place.top + place.height / 2 - paper.top) / paper.height];
            }
            """);
        Assert.True(box[0] >= 0 && box[1] >= 0 && box[2] <= 794.5 && box[3] <= 1123.5 && box[2] - box[0] > 700, string.Join(' ', box));
        await sheet.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        var seen = await sheet.Page.EvaluateAsync<double[]>("() => { const [paper, place] = ['.paper', '.place[data-name=\"x1[1,1]\"]'].map(name => document.querySelector(name).getBoundingClientRect()); return [(place.left + place.width / 2 - paper.left) / paper.width, (place.top + place.height / 2 - paper.top) / paper.height]; }");
        Assert.Equal(seen[0], box[4], 3);
        Assert.Equal(seen[1], box[5], 3);
    }

    [BrowserFact]
    public async Task The_next_sheet_has_fresh_numbers_and_the_one_before_keeps_its()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("one-node"));
        await sheet.Place("Z[1,1]").FillAsync("5");
        await sheet.Page.ClickAsync("button[aria-label='Next sheet, hard']");
        await sheet.Open.SeesAsync("[data-ready^='one-node.r1.hard.']");
        Assert.Empty(await sheet.EntriesAsync());
        await sheet.Page.GoBackAsync();
        await sheet.IsReadyAsync();
        Assert.Equal("5", await sheet.Place("Z[1,1]").InputValueAsync());
    }

    // From the first cell to the last, to the verdict, and on to the next sheet: no hand on a mouse.
    [BrowserTheory]
    [InlineData("four-nodes")]
    [InlineData("mlp-pytorch")]
    public async Task A_whole_sheet_by_keyboard_alone(string topic)
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf(topic));
        var (keyboard, key) = (sheet.Page.Keyboard, sheet.Key);
        var seen = new HashSet<string>();
        for (var name = await FocusedAsync(sheet.Page); seen.Add(name); name = await FocusedAsync(sheet.Page))
        {
            await keyboard.TypeAsync(key[name]);
            await keyboard.PressAsync("Enter");
        }
        Assert.Equal(key.Count, seen.Count);
        await keyboard.PressAsync("Escape");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await sheet.Open.SeesAsync(".said:not(:empty)");
        Assert.Equal("All cells are right. Well done.", await sheet.Page.InnerTextAsync(".said"));
        await sheet.Open.TabToAsync("button[aria-label='Next sheet, book']");
        await keyboard.PressAsync("Enter");
        await sheet.Open.SeesAsync($"[data-ready]:not([data-ready='{sheet.Code}'])");
    }

    [BrowserFact]
    public async Task Arrows_and_Enter_move_as_in_a_spreadsheet()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("matrix-multiplication"));
        await sheet.Place("C[1,1]").FocusAsync();
        foreach (var (key, name) in new[] { ("ArrowRight", "C[1,2]"), ("ArrowDown", "C[2,2]"), ("ArrowLeft", "C[2,1]"), ("ArrowUp", "C[1,1]"), ("Enter", "C[2,1]"), ("Shift+Enter", "C[1,1]"), ("Tab", "C[1,2]"), ("Shift+Tab", "C[1,1]") })
        {
            await sheet.Page.Keyboard.PressAsync(key);
            Assert.Equal(name, await FocusedAsync(sheet.Page));
        }
        // At the edge, to the nearest on that side.
        await sheet.Page.Keyboard.PressAsync("ArrowUp");
        Assert.StartsWith("B'[", await FocusedAsync(sheet.Page), StringComparison.Ordinal);
        // Who mends a number moves within it.
        await sheet.Place("C[1,1]").FillAsync("12");
        await sheet.Place("C[1,2]").FocusAsync();
        await sheet.Place("C[1,1]").FocusAsync();
        await sheet.Page.Keyboard.PressAsync("F2");
        await sheet.Page.Keyboard.PressAsync("End");
        await sheet.Page.Keyboard.PressAsync("ArrowLeft");
        await sheet.Page.Keyboard.TypeAsync("0");
        Assert.Equal("102", await sheet.Place("C[1,1]").InputValueAsync());
    }

    [BrowserFact]
    public async Task A_saved_file_is_marked_by_the_command()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("seven-layers"));
        var entries = sheet.Key;
        entries["Z1[2,1]"] = "77";
        await sheet.WriteAsync(entries);
        await sheet.Page.ClickAsync("summary:text-is('Save, open, forget')");
        await sheet.Page.FillAsync("#practise-name", "Ada Lovelace");
        var download = await sheet.Page.RunAndWaitForDownloadAsync(() => sheet.Page.ClickAsync("button:text-is('Save as a file')"));
        Assert.Equal($"{sheet.Code}-Ada-Lovelace.json", download.SuggestedFilename);
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var file = Path.Combine(folder, "ada.json");
            await download.SaveAsAsync(file);
            await Command.RunAsync("mark", "--sheet", sheet.Code, file, "--out", Path.Combine(folder, "marks"));
            using var verdicts = JsonDocument.Parse((await File.ReadAllLinesAsync(Path.Combine(folder, "marks", "verdicts.jsonl")))[0]);
            var told = verdicts.RootElement.GetProperty("cells").EnumerateArray().ToDictionary(cell => cell.GetProperty("cell").GetString()!, cell => cell.GetProperty("verdict").GetString()!);
            await sheet.CheckAsync("all");
            Assert.Equal(told, await sheet.VerdictsAsync());
            Assert.Equal("wrong", told["Z1[2,1]"]);

            // And it can be opened again, also from another sheet.
            await sheet.Open.GoAsync($"#/practise/{PracticePage.CodeOf("one-node")}");
            await sheet.Open.SeesAsync("[data-ready^='one-node']");
            await sheet.Page.EvaluateAsync("() => localStorage.clear()");
            await sheet.Page.SetInputFilesAsync("#practise-file", file);
            await sheet.IsReadyAsync();
            Assert.Equal(entries.Where(entry => entry.Value.Length > 0).ToDictionary(), await sheet.EntriesAsync());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [BrowserFact]
    public async Task Words_are_chosen_from_a_list_or_typed()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("llm-sampling"));
        await sheet.Place("word1[1,1]").FocusAsync();
        Assert.Equal(sheet.Sheet.WordsFor(sheet.Sheet.Find("word1[1,1]")!), await sheet.Page.Locator(".wordlist button").AllInnerTextsAsync());
        await sheet.Page.ClickAsync(".wordlist button:text-is('tea')");
        Assert.Equal("tea", await sheet.Place("word1[1,1]").InputValueAsync());
        await sheet.Place("left1[1,1]").FocusAsync();
        Assert.Equal(0, await sheet.Page.Locator(".wordlist button").CountAsync());
    }

    [BrowserFact]
    public async Task A_code_can_be_typed_and_what_is_none_is_told()
    {
        await using var open = await browser.OpenAsync("#/practise/nonsense");
        await open.SeesAsync("[role='alert']");
        Assert.Equal("", await open.BarriersAsync());
        await open.Page.FillAsync("#practise-code", "RNN r1 book 7");
        await open.Page.PressAsync("#practise-code", "Enter");
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        Assert.Contains("#/practise/rnn.r1.book.7", open.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task It_bars_nobody()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("vector-database"));
        Assert.Equal("", await sheet.Open.BarriersAsync());
        var entries = sheet.Key;
        entries[entries.Keys.First()] = "77";
        foreach (var asked in sheet.Sheet.Asked.Skip(20)) entries[asked.Name] = "";
        await sheet.WriteAsync(entries);
        await sheet.CheckAsync("all");
        await sheet.Page.ClickAsync("summary:text-is('Save, open, forget')");
        await sheet.Open.BarsNobodyAsync("practise");
    }

    // The step at work is so large that a finger finds its cells.
    [BrowserTheory]
    [InlineData("rnn", "Z3[1,1]")]
    [InlineData("clip", "exp[1,1]")]
    public async Task On_a_phone_the_sheet_comes_to_the_step_at_work(string topic, string cell)
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf(topic), 360, 740);
        await sheet.Place(cell).FocusAsync();
        await sheet.Open.HoldsAsync("name => { const box = document.querySelector(`.place[data-name=\"${name}\"]`).getBoundingClientRect(), stage = document.querySelector('.stage').getBoundingClientRect(); return box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom && Math.min(box.width, box.height) > 13 }", cell);
    }

    [BrowserFact]
    public async Task Two_fingers_zoom_the_sheet_and_not_the_page()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("rnn"), 360, 740, isPhone: true);
        var before = await sheet.Page.Locator(".paper").EvaluateAsync<double>("paper => paper.getBoundingClientRect().width");
        await sheet.Open.TouchAsync(((140, 220), (100, 220)), ((220, 220), (260, 220)));
        await sheet.Open.HoldsAsync("least => document.querySelector('.paper').getBoundingClientRect().width > least", 1.5 * before);
        await sheet.Open.TouchAsync(((80, 220), (150, 220)), ((280, 220), (210, 220)));
        await sheet.Open.HoldsAsync("most => document.querySelector('.paper').getBoundingClientRect().width < most", 1.2 * before);
        Assert.Equal(1, await sheet.Page.EvaluateAsync<double>("visualViewport.scale"));
    }

    // What a phone's keyboard leaves of the window is the sheet's, and what must be pressed is still there.
    [BrowserFact]
    public async Task Above_a_phone_s_keyboard_there_is_room_for_the_cell()
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf("rnn"), 360, 740, isPhone: true);
        Assert.True(await sheet.Page.Locator(".turn.touch").First.IsVisibleAsync());
        await sheet.Place("x1[1,1]").TapAsync();
        // Here no keyboard comes up: the page is told what it would be told of one.
        await sheet.Page.EvaluateAsync("() => document.documentElement.style.setProperty('--window', '400px')");
        await sheet.Place("Z1[2,1]").TapAsync();
        await sheet.Open.HoldsAsync("name => { const box = document.querySelector(`.place[data-name=\"${name}\"]`).getBoundingClientRect(), stage = document.querySelector('.stage').getBoundingClientRect(); return stage.height > 200 && box.top >= stage.top && box.bottom <= stage.bottom; }", "Z1[2,1]");
        await sheet.Open.ShootAsync("practise-keyboard");
        Assert.False(await sheet.Page.Locator(".tools").IsVisibleAsync());
        await sheet.Page.TapAsync("button[aria-label='Check cell']");
        await sheet.Open.SeesAsync(".verdict[data-verdict]");
        Assert.True(await sheet.Page.Locator(".tools").IsVisibleAsync());
        Assert.Equal("", await sheet.Open.BarriersAsync());
    }

    // The page's colours are those of the sheets. A zero that a ReLU made is red on the key: here that would tell it.
    [BrowserTheory]
    [InlineData("rnn")]
    [InlineData("seven-layers")]
    public async Task What_is_written_has_the_ink_of_the_key(string topic)
    {
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf(topic));
        var solution = sheet.Sheet.Solution;
        var inks = Composer.Compose(solution, View.Key).Shapes.OfType<TextRun>().Where(run => run is { Layer: Layer.Answer, Entry: not null }).ToLookup(run => run.Entry!.ToString(), run => run.Color.Rgb);
        foreach (var asked in sheet.Sheet.Asked.Where(asked => asked.Step is not null && inks[asked.Name].Any(ink => ink != Red)))
        {
            var ink = await sheet.Place(asked.Name).EvaluateAsync<int[]>("place => getComputedStyle(place).color.match(/\\d+/g).map(Number)");
            Assert.Contains((ink[0] << 16) + (ink[1] << 8) + ink[2], inks[asked.Name]);
        }
    }

    // Whatever is pressed, whichever way round: no fault in the page, which the window's end would tell.
    [BrowserTheory]
    [InlineData("switch-transformer", 1)]
    [InlineData("seven-layers", 2)]
    public async Task Wild_hands_break_nothing(string topic, int seed)
    {
        string[] keys = ["Enter", "Shift+Enter", "Tab", "Shift+Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "?", "Control+Enter", "Control+Shift+Enter", "Escape", "F2", "Backspace", "Space", "v", "x", "o", "1", "-", "/", ".", "9"];
        var random = new Random(seed);
        await using var sheet = await PracticePage.OpenAsync(browser, PracticePage.CodeOf(topic), 900, 700);
        for (var turn = 0; turn < 150; turn++)
        {
            if (random.Next(10) < 7) await sheet.Page.Keyboard.PressAsync(keys[random.Next(keys.Length)]);
            // In one go: what is there may be gone a moment later.
            else await sheet.Page.EvaluateAsync("turn => { const all = [...document.querySelectorAll('.help button, .help summary, .zooms button, .place')].filter(one => one.checkVisibility()); all[turn % all.length].click(); }", random.Next());
        }
        await sheet.IsReadyAsync();
        var entries = await sheet.EntriesAsync();
        await sheet.Page.ReloadAsync();
        await sheet.IsReadyAsync();
        Assert.Equal(entries, await sheet.EntriesAsync());
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.dataset.name ?? ''");
}
