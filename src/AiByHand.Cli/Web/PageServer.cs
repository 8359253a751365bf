using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace AiByHand.Cli.Web;

/// <summary>Shows the browser page on this machine: to this machine alone, at a port that is free, file by file out of the archive.</summary>
internal sealed class PageServer : IDisposable
{
    private const string KeepsPage = "offline.js";

    private const int Tries = 20;

    private readonly HttpListener _listener;
    private readonly Dictionary<string, byte[]> _files;

    /// <summary>Starts serving.</summary>
    /// <exception cref="Refusal">No port can be had.</exception>
    public PageServer(ZipArchive page)
    {
        // It has another address tomorrow: what browsers kept for today's would never be used again.
        _files = page.Entries.Where(entry => entry.Name.Length > 0 && entry.FullName != KeepsPage).ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
        (_listener, Address) = Listen();
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    /// <summary>Answers until it is stopped, or nothing was asked of it for so long that nobody can be there.</summary>
    /// <param name="unopened">How long that is before anything was asked.</param>
    /// <param name="unasked">How long after that.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task ServeAsync(TimeSpan unopened, TimeSpan unasked, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var stop = end.Token.Register(_listener.Stop);
        end.CancelAfter(unopened);
        while (!end.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                end.CancelAfter(unasked);
                _ = AnswerAsync(context);
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException && end.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var response = context.Response;
            var name = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath[1..]);
            if (!_files.TryGetValue(name.Length == 0 ? "index.html" : name, out var content))
            {
                response.StatusCode = (int)HttpStatusCode.NotFound;
                return;
            }
            response.ContentType = TypeOf(name);
            // Another version may be served from the same port tomorrow.
            response.Headers[HttpResponseHeader.CacheControl] = "no-cache";
            response.ContentLength64 = content.Length;
            if (context.Request.HttpMethod != "HEAD") await response.OutputStream.WriteAsync(content).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException)
        {
            // Whoever asked went away.
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var file = entry.Open();
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        "" or ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".wasm" => "application/wasm",
        ".svg" => "image/svg+xml",
        ".ttf" => "font/ttf",
        ".webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    };

    private static (HttpListener Listener, Uri Address) Listen()
    {
        // Between the asking for a free port and the listening another program may take it.
        for (var turn = 1; ; turn++)
        {
            // Windows lets everybody listen at this name, the others at this number.
            var address = new Uri($"http://{(OperatingSystem.IsWindows() ? "localhost" : "127.0.0.1")}:{FreePort()}/");
            var listener = new HttpListener();
            listener.Prefixes.Add(address.AbsoluteUri);
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException failure)
            {
                listener.Close();
                if (turn == Tries) throw new Refusal($"the page can't be shown at {address}: {failure.Message}", failure);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
