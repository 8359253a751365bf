using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AiByHand.Web.Tests.Site;
using Microsoft.Playwright;

namespace AiByHand.Web.Tests.Classes;

/// <summary>A class set or an exam made on the page.</summary>
public sealed class ClassTests(Browser browser) : IDisposable
{
    private readonly CommandFolder _command = new();

    public void Dispose() => _command.Dispose();

    [BrowserFact(everyTime: true)]
    public async Task A_set_for_a_pasted_list_has_the_files_of_the_command()
    {
        // A class, or enough for files of copies beside files of all.
        var pupils = Reach.IsAll ? 28 : 7;
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", ClassPage.Class(pupils));
        await open.SeesAsync($"text={pupils} pupils");
        await page.ClickAsync(".add");
        await page.SelectOptionAsync(".topic:nth-child(2) .name", "rnn");
        await page.SelectOptionAsync(".topic:nth-child(2) .points select", "each");
        await page.GetByLabel("Seed").FillAsync("20260914");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Exercise #5");
        await page.GetByLabel("Course").FillAsync("Class 10b");
        await page.GetByLabel("Files for each copy").CheckAsync();
        await page.GetByLabel("To be filled in on a screen").CheckAsync();
        await page.GetByLabel("A cover").CheckAsync();
        await page.GetByLabel("Add a report").CheckAsync();
        await open.SeesAsync($"text={2 * pupils} worksheets on {3 * pupils} pages");
        var zip = await open.MakeAsync();
        await open.ShootAsync("class-made", whole: true);

        var run = await page.InputValueAsync(".editor .text");
        Assert.Contains("title: \"Exercise #5\"", run, StringComparison.Ordinal);
        _command.With("exercise-1.yaml", run);
        _command.With("class.csv", ClassPage.Class(pupils));
        await _command.RunAsync("run", "exercise-1.yaml", "--report");
        Assert.Contains("exercise-1/copies/01.pdf", _command.Unpack(zip, "page"));
        _command.HoldEqual("out/exercise-1", "page/exercise-1");
    }

    [BrowserFact]
    public async Task What_is_typed_just_before_a_set_is_made_is_in_it()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", "id\tname\nb1\tZoë\nb2\tBen\n");
        await open.SeesAsync("text=2 pupils");
        await page.GetByLabel("Seed").FillAsync("7");
        await page.GetByLabel("Course").FillAsync("Class 10b");
        var zip = await open.MakeAsync();

        var run = await page.InputValueAsync(".editor .text");
        Assert.Contains("Class 10b", run, StringComparison.Ordinal);
        _command.With("exercise-1.yaml", run);
        _command.With("class.csv", "id\tname\nb1\tZoë\nb2\tBen\n");
        await _command.RunAsync("run", "exercise-1.yaml");
        _command.Unpack(zip, "page");
        _command.HoldEqual("out/exercise-1", "page/exercise-1");
    }

    [BrowserFact]
    public async Task What_is_at_hand_stays_there_however_late_the_engine_answers()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address, before: SlowEngineAsync);
        var page = await open.OpenClassAsync();
        await page.CheckAsync("input[value=one]");
        await open.SeesAsync(".summary .count");
        ILocator seed = page.GetByLabel("Seed"), title = page.GetByLabel("Title", new() { Exact = true });
        IElementHandle seedAtFirst = await seed.ElementHandleAsync(), titleAtFirst = await title.ElementHandleAsync();

        await page.ClickAsync(".add");
        // What all these tests wait for: the page says that it isn't done yet.
        Assert.Equal(1, await page.Locator("html[data-busy]").CountAsync());
        await seed.PressSequentiallyAsync("2026", new() { Delay = 150 });
        await title.PressAsync("End");
        await title.PressSequentiallyAsync(" b", new() { Delay = 400 });
        await page.GetByLabel("A cover").CheckAsync();
        await page.GetByLabel("A cover").ClickAsync(new() { Delay = 900 });
        await Assertions.Expect(page.Locator(".topic")).ToHaveCountAsync(2);
        await page.ReadsAsync(new Regex("^title: Exercise 1 b\n(?=.*seed: 2026\n)(?!.*cover)", RegexOptions.Singleline));
        Assert.Equal("2026", await seed.InputValueAsync());
        Assert.True(await seedAtFirst.EvaluateAsync<bool>("field => field.isConnected"));
        Assert.True(await titleAtFirst.EvaluateAsync<bool>("field => field.isConnected"));
    }

    [BrowserFact]
    public async Task A_set_that_is_made_while_files_are_opened_waits_for_them()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address, before: SlowEngineAsync);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", "id,name\na,Ada\n");
        await open.SeesAsync("text=1 pupil");
        await open.SeesAsync("button.large:enabled");
        await page.HandAsync(".file", "others.csv", "id,name\nb,Ben\n");
        Assert.Contains("exercise-1/worksheets.pdf", _command.Unpack(await open.MakeAsync(), "page"));
    }

    [BrowserFact]
    public async Task A_new_set_is_on_the_paper_that_was_chosen_last()
    {
        await using var open = await browser.OpenAsync("#/rnn.r1.book.7?paper=a4");
        await open.SeesAsync("[data-ready='rnn.r1.book.7']");
        await open.GoAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.ReadsAsync(new Regex("^title: Exercise 1\npaper: a4\ntopics:\n"));
        Assert.Equal("a4", await page.GetByLabel("Paper", new() { Exact = true }).InputValueAsync());
    }

    // Half a second for each thing it is asked.
    private static Task SlowEngineAsync(IPage page) => page.RouteAsync("**/worker.js", async route =>
    {
        var script = await (await route.FetchAsync()).TextAsync();
        const string at = "queue = queue.then(() => answer(data));";
        Assert.Contains(at, script, StringComparison.Ordinal);
        await route.FulfillAsync(new() { ContentType = "text/javascript", Body = script.Replace(at, "queue = queue.then(() => new Promise(done => setTimeout(done, 500))).then(() => answer(data));", StringComparison.Ordinal) });
    });

    [BrowserFact]
    public async Task An_exam_gets_a_fresh_secret_that_its_manifest_alone_has()
    {
        var seeds = new HashSet<string>();
        foreach (var time in new[] { 1, 2 })
        {
            await using var open = await browser.OpenAsync(ClassPage.Address);
            var page = await open.OpenClassAsync();
            await page.CheckAsync("input[value=variants]");
            await page.CheckAsync("input[value=exam]");
            await open.SeesAsync("text=4 copies");
            _command.Unpack(await open.MakeAsync(), $"page{time}");
            Assert.DoesNotContain("seed", await page.InputValueAsync(".editor .text"), StringComparison.Ordinal);
            var manifest = JsonNode.Parse(File.ReadAllText(_command[$"page{time}/exercise-1/manifest.json"]))!;
            var seed = (string)manifest["seed"]!;
            Assert.StartsWith("E-", seed, StringComparison.Ordinal);
            Assert.True(seeds.Add(seed));
            Assert.EndsWith("all the same\n", await _command.RunAsync("verify", $"page{time}/exercise-1"), StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public async Task Papers_of_an_exam_that_are_taken_without_its_record_are_told_and_held_until_it_is_saved()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.CheckAsync("input[value=variants]");
        await page.CheckAsync("input[value=exam]");
        await open.SeesAsync("text=4 copies");
        await page.ClickAsync("button.large");
        await open.SeesAsync(".made");
        await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".files button:text-is('worksheets.pdf')"));
        await open.SeesAsync(".notice.is-shown:has-text('no key of this exam is ever found')");
        var asked = 0;
        page.Dialog += (_, dialog) =>
        {
            if (dialog.Type == "beforeunload") asked++;
            _ = dialog.DismissAsync();
        };
        await page.EvaluateAsync("() => { setTimeout(() => location.reload(), 0); }");
        while (asked == 0) await Task.Delay(50, TestContext.Current.CancellationToken);
        await open.SeesAsync(".made");
        // Another one in its place: the record of the one before comes by itself.
        var kept = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("button.large"));
        Assert.Equal("manifest.json", kept.SuggestedFilename);
        await open.SeesAsync(".made");
        await page.ReloadAsync();
        await open.SeesAsync("[data-ready='set']");
        Assert.Equal(1, asked);
    }

    [BrowserFact]
    public async Task A_list_without_heads_is_taken_once_it_is_said_what_its_columns_are()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", "Amélie\tRousseau\tblue\nBjörn\tÅgren\tblue\nChidi\tOkonkwo\tred\nEliška\tDvořáková\tred\n");
        await open.SeesAsync(".heads");
        await open.ShootAsync("class-heads");
        Assert.Equal("", await open.BarriersAsync());
        await page.ClickAsync(".heads button");
        await open.SeesAsync("text=4 pupils");
        Assert.Equal("id,first name,last name,group\n1,Amélie,Rousseau,blue\n2,Björn,Ågren,blue\n3,Chidi,Okonkwo,red\n4,Eliška,Dvořáková,red\n", await page.InputValueAsync(".paste"));
    }

    [BrowserFact]
    public async Task A_run_file_keeps_its_comments_and_what_it_names_is_handed_in_beside_it()
    {
        var run = File.ReadAllText(Repository.File("seeds/class-set.yaml"));
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.HandAsync(".file", "class-set.yaml", run);
        await open.SeesAsync("text=class-set.csv isn’t here");
        Assert.True(await page.IsDisabledAsync("button.large"));
        await page.HandAsync(".file", "class-set.csv", File.ReadAllText(Repository.File("seeds/class-set.csv")));
        await open.SeesAsync("text=12 pupils");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Exercise 6");
        await page.GetByLabel("Course").FocusAsync();
        await page.ReadsAsync(new Regex("Exercise 6"));
        Assert.Equal(run.Replace("Exercise 5", "Exercise 6", StringComparison.Ordinal), await page.InputValueAsync(".editor .text"));

        _command.Unpack(await open.MakeAsync(), "page");
        _command.With("class-set.yaml", await page.InputValueAsync(".editor .text"));
        File.Copy(Repository.File("seeds/class-set.csv"), _command["class-set.csv"]);
        await _command.RunAsync("run", "class-set.yaml");
        _command.HoldEqual("out/class-set", "page/class-set");
    }

    [BrowserTheory]
    [InlineData("topics: [rnn]\nvariant: 4\n", "exam.yaml, line 2: a run has no 'variant'; did you mean 'variants'?")]
    [InlineData("topics: [rnn\nvariants: 4\n", "exam.yaml, line")]
    [InlineData("topics: [rnm]\n", "exam.yaml, line 1: there is no topic 'rnm'; did you mean 'rnn'?")]
    [InlineData("topics: [rnn]\npool: exam\nseed: 7\n", "exam.yaml, line 3: an exam's seed is made by the program, so that nobody can guess it, and 7 isn't")]
    public async Task A_mistake_in_the_run_file_is_told_at_its_line(string run, string told)
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.WriteRunAsync(run, "exam.yaml");
        await open.SeesAsync(".mistakes li");
        Assert.StartsWith(told, Plain(await page.InnerTextAsync(".mistakes li")), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".mistakes li").CountAsync());
        Assert.Equal(1, await page.Locator(".gutter .is-wrong").CountAsync());
        Assert.True(await page.IsDisabledAsync("button.large"));
        await page.ClickAsync(".mistakes button.place");
        Assert.Equal("text", await page.EvaluateAsync<string>("document.activeElement.className"));
        Assert.Equal("", await open.BarriersAsync());
    }

    [BrowserFact]
    public async Task A_bad_list_is_told_beside_it_and_nothing_can_be_made()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", "id,name\na1,Ada\na1,Ben\n");
        await open.SeesAsync(".roster-read .mistakes li");
        Assert.StartsWith("class.csv, line 3: ", Plain(await page.InnerTextAsync(".mistakes li")), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".mistakes li").CountAsync());
        Assert.True(await page.IsDisabledAsync("button.large"));
    }

    [BrowserFact]
    public async Task What_is_told_of_a_list_is_told_once_beside_it()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", "id\tname\nb1\tZoë Berg\nb2\tBen\nb3\tZoë Berg\n");
        await open.SeesAsync("text=3 pupils");
        await page.GetByLabel("Seed").FillAsync("7");
        await open.MakeAsync();

        var told = page.Locator(".notes li", new() { HasTextString = "Zoë Berg" });
        Assert.Equal(["class.csv:2:4: 2 pupils are called 'Zoë Berg', in lines 2, 4; on sheets and in tables their ids tell them apart: b1, b3"], await told.AllInnerTextsAsync());
        Assert.Equal(1, await page.Locator(".roster-read .notes").CountAsync());
    }

    [BrowserFact]
    public async Task A_list_that_is_a_workbook_gives_the_files_of_the_command()
    {
        var list = Repository.File("tests/AiByHand.Runs.Tests/Data/rosters/class-list.xlsx");
        await using var open = await browser.OpenAsync(ClassPage.Address, 360, dark: true);
        var page = await open.OpenClassAsync();
        await page.SetInputFilesAsync(".roster .drop-input", list);
        await open.SeesAsync("text=3 pupils");
        Assert.Equal("0013", await page.InnerTextAsync(".roster-read tbody tr:nth-child(2) td:first-child"));
        await page.GetByLabel("Seed").FillAsync("9");
        await page.GetByLabel("Course").FocusAsync();
        await page.ReadsAsync(new Regex("seed: 9"));
        var zip = await open.MakeAsync();
        _command.Unpack(zip, "page");
        _command.With("exercise-1.yaml", await page.InputValueAsync(".editor .text"));
        File.Copy(list, _command["class-list.xlsx"]);
        await _command.RunAsync("run", "exercise-1.yaml");
        _command.HoldEqual("out/exercise-1", "page/exercise-1");
    }

    [BrowserFact]
    public async Task The_QR_codes_of_a_class_s_practice_lead_to_the_page_and_an_exam_s_to_nothing()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.CheckAsync("input[value=variants]");
        await page.GetByLabel("Practised at").FillAsync("https://school.example/aibyhand");
        await page.GetByLabel("Course").FocusAsync();
        await page.ReadsAsync(new Regex("practise-at: \"https://school.example/aibyhand\""));
        await open.SeesAsync("button.large:enabled");
        await page.CheckAsync("input[value=exam]");
        await page.ReadsAsync(new Regex("^title: Exercise 1\npool: exam\nvariants: A..D\ntopics:\n  - matrix-multiplication\n$"));
        Assert.Equal(0, await page.GetByLabel("Practised at").CountAsync());
        await page.FillAsync(".editor .text", "pool: exam\nvariants: 2\npractise-at: https://school.example/\ntopics: [rnn]\n");
        await open.SeesAsync(".mistakes li:has-text(\"an exam's sheets can't be practised\")");
    }

    [BrowserFact]
    public async Task What_the_first_pupil_gets_stands_beside_the_download()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.WriteRunAsync("topics: [rnn, one-node]\nseed: 4\nroster: class.csv\n", "quiz.yaml");
        await open.SeesAsync("text=class.csv isn’t here");
        await page.FillAsync(".paste", "id,name\na1,Ada\nb2,Ben\n");
        await open.SeesAsync("text=2 pupils");
        await open.MakeAsync();
        await open.SeesAsync(".sample img[alt='Key of Recurrent Neural Network (RNN): Ada']");
        await page.SelectOptionAsync(".sample select", "1");
        await open.SeesAsync(".sample img[alt='Worksheet of One Node: Ada']");
        await page.ClickAsync(".sample figure button");
        await open.SeesAsync("dialog.larger img");
        await open.ShootAsync("class-sample-larger");
        Assert.Equal("", await open.BarriersAsync());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_set_that_is_begun_anew_can_be_brought_back_with_its_list()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", "id,name\na,Ada\nb,Ben\n");
        await open.SeesAsync("text=2 pupils");
        await page.GetByLabel("Course").FillAsync("10b");
        await page.GetByLabel("Date").FocusAsync();
        await page.ReadsAsync(new Regex("10b"));
        var run = await page.InputValueAsync(".editor .text");
        await page.ClickAsync("button:text-is('Begin anew')");
        await page.ReadsAsync(new Regex("^title: Exercise 1\ntopics:\n  - matrix-multiplication\n$"));
        Assert.Equal("", await page.InputValueAsync(".paste"));
        await page.ClickAsync("button:text-is('Bring back what was there')");
        await open.SeesAsync("text=2 pupils");
        Assert.Equal(run, await page.InputValueAsync(".editor .text"));
        Assert.Equal(0, await page.Locator("button:text-is('Bring back what was there'):visible").CountAsync());

        // Another run file that is opened puts it aside as well; of the list nothing is kept when the page is opened anew.
        await page.HandAsync(".file", "quiz.yaml", "topics: [rnn]\nvariants: 3\n");
        await open.SeesAsync("text=3 copies");
        await page.ReloadAsync();
        await open.OpenClassAsync();
        await page.ClickAsync("button:text-is('Bring back what was there')");
        await open.SeesAsync("text=class.csv isn’t here");
        Assert.Equal(run, await page.InputValueAsync(".editor .text"));
    }

    [BrowserFact]
    public async Task Two_windows_have_one_run_file_and_neither_writes_over_the_other()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.Locator($"{OpenPage.AtRest} [data-ready]").WaitForAsync();
        await other.WriteRunAsync("topics: [rnn]\nvariants: 3\n", "quiz.yaml");
        await open.SeesAsync("text=3 copies");
        await page.ReadsAsync(new Regex("^topics: \\[rnn]\nvariants: 3\n$"));
        Assert.Equal("quiz.yaml", await page.InputValueAsync(".file input[type=text]"));

        // What either window changes is changed in what both have.
        await page.GetByLabel("Course").FillAsync("10b");
        await page.GetByLabel("Date").FocusAsync();
        await other.ReadsAsync(new Regex("10b"));
        await other.GetByLabel("Date").FillAsync("3 May");
        await other.GetByLabel("Course").FocusAsync();
        await page.ReadsAsync(new Regex("(?s)10b.*3 May|3 May.*10b"));

        await other.ClickAsync("button:text-is('Begin anew')");
        await page.ReadsAsync(new Regex("^title: Exercise 1"));
        await page.ClickAsync("button:text-is('Bring back what was there')");
        await other.ReadsAsync(new Regex("(?s)10b.*3 May|3 May.*10b"));
        await other.CloseAsync();
    }

    // Between two signs the page reads on: nothing of what is typed may be lost, whatever else is changed at the same time.
    [BrowserFact]
    public async Task What_is_typed_is_not_written_over()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".editor .text", "title: Quiz   # the second\ntopics: [rnn, gan]\nvariants: 3\n");
        await page.FillAsync(".file input[type=text]", "quiz.yaml");
        await page.PressAsync(".file input[type=text]", "Enter");
        await open.SeesAsync("text=3 copies");
        await page.GetByLabel("Course").FillAsync("10b");
        await page.GetByLabel("Date").FillAsync("May");
        await page.GetByLabel("A cover").CheckAsync();
        await page.SelectOptionAsync(".topic:nth-child(1) .line > select:nth-of-type(2)", "easy");
        await page.SelectOptionAsync(".topic:nth-child(2) .points select", "sheet");
        await page.ReadsAsync(new Regex("points"));
        Assert.Equal("title: Quiz   # the second\ncourse: 10b\ndate: May\ncover: true\ntopics:\n  - { topic: rnn, level: easy }\n  - { topic: gan, points: 10 }\nvariants: 3\n", await page.InputValueAsync(".editor .text"));
    }

    [BrowserFact]
    public async Task What_was_made_stays_whatever_is_looked_at_meanwhile()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", "id,name\na,Ada\nb,Ben\n");
        await open.SeesAsync("text=2 pupils");
        var zip = await open.MakeAsync();
        await page.HandAsync(".file", "class.zip", "PK");
        await open.SeesAsync("text=this zip file is damaged");
        await page.SetInputFilesAsync(".inner .drop-input", new FilePayload { Name = "exercise-1.zip", MimeType = "application/zip", Buffer = await File.ReadAllBytesAsync(zip) });
        await open.SeesAsync(".opened h2");
        await page.ClickAsync(".tabs a:first-child");
        await open.SeesAsync("text=2 pupils");
        await page.ClickAsync("input[value=variants]");
        await open.SeesAsync("text=4 copies");
        Assert.Equal(await File.ReadAllBytesAsync(zip), await File.ReadAllBytesAsync(await page.TakeAsync(".result .made .main")));
    }

    [BrowserFact]
    public async Task A_set_that_is_stopped_leaves_nothing_and_the_next_is_made()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await page.WriteRunAsync("topics: [clip, transformer]\nvariants: 300\nseed: 3\n", "long.yaml");
        await open.SeesAsync("text=300 copies");
        await page.ClickAsync("button.large");
        await open.SeesAsync(".working progress[value]");
        await open.ShootAsync("class-working");
        await page.ClickAsync(".working button");
        await open.SeesAsync("text=Stopped. Nothing was kept.");
        await page.FillAsync(".editor .text", "topics: [rnn]\nvariants: 2\nseed: 3\n");
        await open.SeesAsync("text=2 copies");
        Assert.Contains("long/manifest.json", _command.Unpack(await open.MakeAsync(), "page"));
    }

    [BrowserFact]
    public async Task It_can_all_be_done_by_keyboard()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address);
        var page = await open.OpenClassAsync();
        await open.TabToAsync(".add");
        await page.Keyboard.PressAsync("Enter");
        await open.SeesAsync(".topic:nth-child(2) select.name:focus");
        await page.Keyboard.TypeAsync("2  Rec");
        await open.SeesAsync(".topic:nth-child(2) .more:has-text('Recurrent')");
        await open.TabToAsync("input[value=roster]");
        await page.Keyboard.PressAsync("ArrowRight");
        await open.SeesAsync("text=4 copies");
        await open.TabToAsync("button.large");
        await page.Keyboard.PressAsync("Enter");
        await open.SeesAsync(".result h3:focus", seconds: 60);
        await open.TabToAsync(".made .main");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal("exercise-1.zip", download.SuggestedFilename);
    }

    [BrowserFact]
    public async Task It_bars_nobody()
    {
        await using var open = await browser.OpenAsync(ClassPage.Address, 360);
        var page = await open.OpenClassAsync();
        await page.FillAsync(".paste", ClassPage.Pupils);
        await open.SeesAsync("text=28 pupils");
        await page.ClickAsync(".add");
        await page.SelectOptionAsync(".topic:nth-child(2) .points select", "steps");
        await open.SeesAsync(".topic:nth-child(2) .steps input");
        foreach (var details in await page.Locator("details").AllAsync()) await details.EvaluateAsync("details => { details.open = true; }");
        await open.MakeAsync();
        await open.BarsNobodyAsync("class", whole: true);
    }

    [BrowserFact]
    public async Task What_only_class_sets_need_is_loaded_for_them_alone()
    {
        using var server = SiteServer.Start(await PublishedSite.FolderAsync());
        await using (var sheet = await browser.OpenAsync("#/rnn.r1.book.7", at: server.Address)) await sheet.SeesAsync("svg.drawing");
        Assert.DoesNotContain(server.Requests, path => IsLibrary(path));
        await using (var open = await browser.OpenAsync(ClassPage.Address, at: server.Address)) await open.OpenClassAsync();
        Assert.Contains(server.Requests, path => IsLibrary(path));

        static bool IsLibrary(string path) => path.Contains("OpenXml", StringComparison.Ordinal) || path.Contains("PdfPig", StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
