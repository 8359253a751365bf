using System.IO.Compression;
using System.Net;
using System.Text;
using AiByHand.Cli.Web;

namespace AiByHand.Cli.Tests;

/// <summary><c>aibyhand web</c>: the browser page out of the program. What is in the page is tested in the browser.</summary>
public sealed class WebTests
{
    // Tests run on a build that nobody hands on.
    [Fact]
    public void A_build_without_the_page_says_how_it_is_made()
    {
        var place = Path.Combine(Path.GetTempPath(), "aibyhand-never-made");
        foreach (var arguments in (string[][])[["web"], ["web", "--serve", "--no-browser"], ["web", "--out", place]])
        {
            Assert.StartsWith("this build of the command is without the page; 'dotnet publish -c Release src/AiByHand.Web -o dist' makes it", CommandRun.Refused(arguments), StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(place));
    }

    [Fact]
    public async Task It_is_shown_file_by_file_to_this_machine()
    {
        using var page = Archive(("index.html", "<p>page"), ("_framework/engine.wasm", "\0asm"), ("main.js", "let it"), ("offline.js", ""));
        using var server = new PageServer(page);
        using var stop = new CancellationTokenSource();
        var serving = server.ServeAsync(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan, stop.Token);
        Assert.True(server.Address.IsLoopback);
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(("<p>page", "text/html; charset=utf-8"), await Got(""));
        Assert.Equal(("let it", "text/javascript; charset=utf-8"), await Got("main.js"));
        Assert.Equal(("\0asm", "application/wasm"), await Got("_framework/engine.wasm"));
        foreach (var strange in (string[])["other.html", "offline.js", "..%2f..%2fetc%2fpasswd", "_framework", "%00"])
        {
            Assert.Contains((await client.GetAsync(new Uri(server.Address + strange))).StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
        }
        await stop.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(30));

        async Task<(string Content, string? Type)> Got(string name)
        {
            using var answer = await client.GetAsync(new Uri(server.Address, name));
            return (await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString());
        }
    }

    // Who has opened it by a double click and closed the page again has no way to end it.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_ends_by_itself_when_nothing_is_asked_of_it_for_long(bool isOpened)
    {
        using var page = Archive(("index.html", "<p>page"));
        using var server = new PageServer(page);
        // Long enough for the answer to be on its way before.
        TimeSpan soon = TimeSpan.FromSeconds(isOpened ? 3 : 0.05), never = Timeout.InfiniteTimeSpan;
        var serving = server.ServeAsync(isOpened ? never : soon, isOpened ? soon : never, CancellationToken.None);
        using var client = new HttpClient();
        if (isOpened) Assert.Equal("<p>page", await client.GetStringAsync(server.Address));
        await serving.WaitAsync(TimeSpan.FromMinutes(2));
    }

    // Tests have neither windows nor a terminal, and what they start is read.
    [Fact]
    public void What_is_started_by_a_program_or_with_arguments_was_not_opened_by_a_double_click()
    {
        Assert.False(DoubleClick.Is(["topics"]));
        Assert.False(DoubleClick.Is([]));
    }

    private static ZipArchive Archive(params (string Name, string Content)[] files)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return new ZipArchive(file, ZipArchiveMode.Read);
    }
}
