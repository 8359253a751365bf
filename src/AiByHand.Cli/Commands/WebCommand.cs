using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using AiByHand.Cli.Options;
using AiByHand.Cli.Web;
using AiByHand.Runs.Publishing;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand web</c>: the browser page, shown on this machine or written for a web space.</summary>
internal sealed class WebCommand : CommandWithExamples
{
    // Where nobody sees it, nobody can end it either: it ends by itself, if no browser came, or long after the last page was closed.
    private static readonly (TimeSpan Unopened, TimeSpan Unasked) Unseen = (TimeSpan.FromMinutes(5), TimeSpan.FromHours(12));

    private readonly Option<bool> _serve = new("--serve") { Description = "Show it on this machine, to nobody else, until Ctrl+C, and open the browser; done without --out, too" };
    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Tell the address and leave it to you to open it" };
    private readonly OutOption _out = new("Write it into a folder, for any web space");

    public WebCommand(Terminal terminal) : base(
        "web",
        "The browser page: all of this without a terminal, as static files; nothing that is typed into it leaves the machine it is opened on",
        "web",
        "web --out site")
    {
        Add(_serve);
        Add(_noBrowser);
        Add(_out);
        SetAction(parsed =>
        {
            using var interruption = new Interruption();
            var folder = _out.Read(parsed);
            if (folder is not null) Write(folder, terminal, interruption.Token);
            if (folder is null || parsed.GetValue(_serve)) Serve(!parsed.GetValue(_noBrowser), terminal, interruption.Token);
            return ExitCode.Good;
        });
    }

    private static void Write(string folder, Terminal terminal, CancellationToken cancel)
    {
        using var page = PageArchive.Open();
        WebPage.Write(page, folder, cancel);
        terminal.Print(Path.Combine(folder, "index.html"));
    }

    private static void Serve(bool opens, Terminal terminal, CancellationToken cancel)
    {
        using var page = PageArchive.Open();
        using var server = new PageServer(page);
        terminal.Out.WriteLine(server.Address);
        terminal.Out.Flush();
        terminal.Error.WriteLine("the page is shown to this machine alone, until Ctrl+C");
        if (opens && !IsBrowsed(server.Address))
        {
            const string told = "no browser can be opened from here: open the address above in one";
            if (!terminal.IsSeen) throw new Refusal(told);
            terminal.Tell(told);
        }
        var (unopened, unasked) = terminal.IsSeen ? (Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) : Unseen;
        server.ServeAsync(unopened, unasked, cancel).GetAwaiter().GetResult();
    }

    private static bool IsBrowsed(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
