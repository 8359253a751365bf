using System.Text.RegularExpressions;
using AiByHand.Web.Tests.Site;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiByHand.Web.Tests;

/// <summary>
/// The page carries the guide to topics for whoever has the page alone: pages of its own, made of the documentation. <c>AIBYHAND_PIN=1</c> writes them anew.
/// </summary>
public sealed class HelpPagesTests(Browser browser)
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    // Between letters: names are quoted with the same sign.
    private static readonly Regex Apostrophe = new(@"(?<=\p{L})'(?=\p{L})");

    public static TheoryData<string> Guides => ["language", "functions"];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_guide_is_the_documentation_s(string name)
    {
        var html = PageOf(File.ReadAllText(Repository.File($"docs/{name}.md")).ReplaceLineEndings("\n"));
        var file = Repository.File($"src/AiByHand.Web/wwwroot/help/{name}.html");
        if (Environment.GetEnvironmentVariable("AIBYHAND_PIN") == "1") File.WriteAllText(file, html);
        Assert.Equal(html, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [BrowserFact]
    public async Task Who_has_the_page_alone_finds_all_that_it_names()
    {
        await using var open = await browser.OpenAsync("#/topics");
        await open.SeesAsync("[data-ready='topics']");
        Assert.DoesNotContain("docs/", await open.Page.InnerTextAsync("body"), StringComparison.Ordinal);

        foreach (var name in new[] { "language", "functions" })
        {
            var guide = await open.Page.RunAndWaitForPopupAsync(() => open.Page.ClickAsync($".guides a[href='help/{name}.html']"));
            await guide.WaitForLoadStateAsync();
            var broken = await guide.EvaluateAsync<string[]>("async () => { const bad = []; for (const a of document.querySelectorAll('a[href]')) { const to = new URL(a.href); const text = await (await fetch(to)).text(); if (!to.hash || !text.includes(`id=\"${decodeURIComponent(to.hash.slice(1))}\"`)) { if (to.hash || !text.includes('<h1')) bad.push(a.href); } } return bad; }");
            Assert.Empty(broken);
            Assert.True(await guide.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            await guide.SetViewportSizeAsync(390, 780);
            Assert.True(await guide.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            await guide.CloseAsync();
        }
    }

    // Links to what the page doesn't carry are words.
    private static string PageOf(string markdown)
    {
        var text = Markdown.Parse(markdown, Reader);
        foreach (var link in text.Descendants<LinkInline>().ToList())
        {
            var (file, hash) = (link.Url!.Split('#')[0], link.Url.Contains('#') ? link.Url[link.Url.IndexOf('#')..] : "");
            if (file is "language.md" or "functions.md") link.Url = $"{Path.GetFileNameWithoutExtension(file)}.html{hash}";
            else if (file.Length > 0) link.ReplaceBy(Words(link));
        }
        foreach (var words in text.Descendants<LiteralInline>()) words.Content = new StringSlice(Apostrophe.Replace(words.Content.ToString(), "’"));
        var title = string.Concat(text.Descendants<HeadingBlock>().First().Inline!.Descendants<LiteralInline>());
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
              <meta name="color-scheme" content="light dark">
              <title>{title} · AiByHand</title>
              <link rel="icon" href="../icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="../style/base.css">
              <link rel="stylesheet" href="../style/help.css">
            </head>
            <body>
            <main class="guide">
            {text.ToHtml(Reader).Replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal)}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static ContainerInline Words(LinkInline link)
    {
        var words = new ContainerInline();
        foreach (var inline in link.ToList())
        {
            inline.Remove();
            words.AppendChild(inline);
        }
        return words;
    }
}
