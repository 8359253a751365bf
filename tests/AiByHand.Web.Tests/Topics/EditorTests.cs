using AiByHand.Templates;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests.Topics;

/// <summary>Topics of one's own on the page.</summary>
public sealed class EditorTests(Browser browser)
{
    private const string Text = ".cm-content";

    [BrowserFact(everyTime: true)]
    public async Task Mistakes_are_told_at_their_line_as_one_types_and_the_page_follows()
    {
        await using var open = await OpenAsync();
        await open.SeesAsync(".findings.is-good");
        Assert.Equal(4, await open.Page.Locator(".seeds .small").CountAsync());
        await TypeAtAsync(open, "affine(W, X)", "affin(W, X)");
        await open.SeesAsync(".findings .finding");
        var (line, mistake) = (await open.Page.Locator(".finding code").InnerTextAsync(), await open.Page.Locator(".finding").InnerTextAsync());
        Assert.Equal("16:16", line);
        Assert.Contains("unknown operation 'affin'; did you mean 'affine'?", mistake, StringComparison.Ordinal);
        Assert.True(await open.Page.Locator(".cm-lintRange-error").CountAsync() > 0);
        await open.ShootAsync("topics-mistake");
        await TypeAtAsync(open, "affin(W, X)", "affine(W, X)");
        await open.SeesAsync(".findings.is-good");
        await TypeAtAsync(open, "A Layer of My Own", "Mine Alone");
        await open.SeesAsync(".desk svg text:text-is('Mine Alone')");
    }

    // Numbers that can't be drawn are the template's fault at a line, too.
    [BrowserFact]
    public async Task What_can_t_be_drawn_is_told_where_the_condition_stands()
    {
        await using var open = await OpenAsync();
        await open.SeesAsync(".findings.is-good");
        await TypeAtAsync(open, "count(Z < 0) in 1..2", "count(Z < 0) in 9..9");
        await open.SeesAsync(".findings .finding");
        Assert.Equal("22:5", await open.Page.Locator(".finding code").First.InnerTextAsync());
    }

    [BrowserTheory]
    [InlineData("\nkeep", "keep")]
    [InlineData("  Y: { value: 1, ro", "role")]
    [InlineData("  Y: { role: ou", "output")]
    [InlineData("  Y: { value: soft", "softmax")]
    public async Task What_may_stand_there_is_offered(string typed, string offered)
    {
        await using var open = await OpenAsync();
        await open.SeesAsync(".findings.is-good");
        await open.Page.Locator(Text).PressAsync("ControlOrMeta+Home");
        // Into the steps, or into the first column.
        for (var down = 0; down < (typed[0] == '\n' ? 9 : 16); down++) await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("Home");
        if (typed[0] != '\n')
        {
            await open.Page.Keyboard.InsertTextAsync("\n");
            await open.Page.Keyboard.PressAsync("ArrowUp");
        }
        await open.Page.Keyboard.TypeAsync(typed.TrimStart('\n'));
        await open.SeesAsync($".cm-tooltip-autocomplete li >> text={offered}");
    }

    [BrowserFact]
    public async Task Every_shipped_topic_is_a_start()
    {
        await using var open = await OpenAsync();
        foreach (var head in (TopicHead[])[TemplateCatalog.Find("rnn")!, TemplateCatalog.Find("lstm")!])
        {
            await open.Page.SelectOptionAsync("#start", head.Topic);
            await open.SeesAsync($".desk svg text:text-is('my-{head.Topic}.r1.book.1')");
            Assert.Equal($"my-{head.Topic}.yaml", await open.Page.InputValueAsync("#file"));
        }
    }

    [BrowserFact]
    public async Task Check_and_stress_say_what_the_command_says()
    {
        await using var open = await OpenAsync();
        await open.SeesAsync(".findings.is-good");
        var folder = Directory.CreateTempSubdirectory("aibyhand-web-");
        try
        {
            var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.ClickAsync(".bar > button"));
            var file = Path.Combine(folder.FullName, download.SuggestedFilename);
            await download.SaveAsAsync(file);
            var said = (await Command.RunAsync("check", file)).Replace(file, "my-topic.yaml", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await open.Page.ClickAsync(".trials .check");
            await open.SeesAsync(".trials .figures li");
            Assert.Equal(said[..^1].Select(line => line.Trim()), await open.Page.Locator(".figures li").AllInnerTextsAsync());
            await open.Page.ClickAsync(".trials .stress");
            await open.SeesAsync(".trials table");
            await open.ShootAsync("topics", whole: true);
            Assert.Equal("100 of 100 seeds", await open.Page.Locator(".trials td").First.InnerTextAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [BrowserFact]
    public async Task A_reload_loses_nothing_and_a_file_is_opened()
    {
        await using var open = await OpenAsync();
        await open.SeesAsync(".findings.is-good");
        await TypeAtAsync(open, "A Layer of My Own", "Kept");
        await open.SeesAsync(".desk svg text:text-is('Kept')");
        await open.Page.ReloadAsync();
        await open.SeesAsync(".desk svg text:text-is('Kept')");
        await open.Page.SetInputFilesAsync("#open", Repository.File("templates/gcn.yaml"));
        await open.SeesAsync(".desk svg text:text-is('gcn.r1.book.1')");
    }

    [BrowserFact]
    public async Task A_browser_that_keeps_nothing_is_told_of_once()
    {
        await using var open = await browser.OpenAsync("#/topics", before: page => page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); }"));
        await open.SeesAsync(".findings.is-good");
        await TypeAtAsync(open, "A Layer of My Own", "Not Kept");
        await open.SeesAsync(".notice.is-shown:has-text('save the text as a file before you leave')");
        await open.SeesAsync(".desk svg text:text-is('Not Kept')");
    }

    [BrowserFact]
    public async Task It_can_all_be_done_by_keyboard()
    {
        await using var open = await OpenAsync();
        await open.SeesAsync(".findings.is-good");
        await open.TabToAsync(".editor");
        await open.Page.Keyboard.PressAsync("ControlOrMeta+End");
        await open.Page.Keyboard.TypeAsync("\n# Mine");
        await open.TabToAsync(".trials .check");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.SeesAsync(".trials .figures li");
        await open.TabToAsync("#topic-level-book");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.SeesAsync(".desk svg text:text-is('my-topic.r1.hard.1')");
        await open.TabToAsync("button.pdf");
        Assert.Equal("my-topic-1-hard-key.pdf", (await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Keyboard.PressAsync("Enter"))).SuggestedFilename);
        await open.TabToAsync("button.save");
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith("\n# Mine", File.ReadAllText(await download.PathAsync()), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task It_bars_nobody()
    {
        await using var open = await OpenAsync();
        await open.SeesAsync(".findings.is-good");
        await open.BarsNobodyAsync("topics", whole: true);
        // Tab leads into the text and out of it.
        await open.TabToAsync(".editor");
        await open.TabToAsync(".trials .check");
    }

    [BrowserFact]
    public async Task Two_windows_have_one_text_and_neither_writes_over_the_other()
    {
        await using var open = await OpenAsync();
        await open.SeesAsync(".findings.is-good");
        var other = await open.Page.Context.NewPageAsync();
        await other.GotoAsync(open.Page.Url);
        await other.Locator($"{OpenPage.AtRest} [data-ready='topics']").WaitForAsync();
        await other.SelectOptionAsync("#start", "rnn");
        await open.SeesAsync(".desk svg text:text-is('my-rnn.r1.book.1')");
        Assert.Equal("my-rnn.yaml", await open.Page.InputValueAsync("#file"));
        await TypeAtAsync(open, "Recurrent Neural Network (RNN)", "Mine Alone");
        await other.Locator(".desk svg text:text-is('Mine Alone')").First.WaitForAsync();
        await other.CloseAsync();
    }

    private async Task<OpenPage> OpenAsync()
    {
        var open = await browser.OpenAsync("#/topics");
        await open.SeesAsync("[data-ready='topics']");
        return open;
    }

    // As people do: the words are marked, and others typed.
    private static async Task TypeAtAsync(OpenPage open, string old, string fresh)
    {
        await open.Page.EvaluateAsync(
            """
            old => {
              const root = document.querySelector('.editor').shadowRoot;
              const line = [...root.querySelectorAll('.cm-line')].find(line => line.textContent.includes(old));
              const from = line.textContent.indexOf(old);
              const range = document.createRange();
              const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
              let at = 0;
              for (let node = walker.nextNode(); node; at += node.length, node = walker.nextNode()) {
                if (from >= at && from <= at + node.length) range.setStart(node, from - at);
                if (from + old.length >= at && from + old.length <= at + node.length) range.setEnd(node, from + old.length - at);
              }
              line.closest('.cm-content').focus();
              const selection = root.getSelection?.() ?? getSelection();
              selection.removeAllRanges();
              selection.addRange(range);
            }
            """, old);
        // The editor sees what is marked a moment later, and paints it.
        await open.SeesAsync(".cm-selectionBackground");
        await open.Page.Keyboard.InsertTextAsync(fresh);
    }
}
