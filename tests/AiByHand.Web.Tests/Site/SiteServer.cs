using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AiByHand.Web.Tests.Site;

/// <summary>
/// A plain web space on this machine: static files in a subfolder, nothing compressed, <c>.wasm</c> as octets as the poorest hosts send it; a browser may keep what it got for a while, as hosts
/// of pages allow. It remembers what was asked for.
/// </summary>
internal sealed class SiteServer : IDisposable
{
    private const string Subfolder = "/some/where/";

    private const int Tries = 20;

    private readonly HttpListener _listener;
    private readonly string _root;

    private SiteServer(string root, HttpListener listener, int port)
    {
        (_root, _listener, Address) = (root, listener, new Uri($"http://127.0.0.1:{port}{Subfolder}"));
        _ = ServeAsync();
    }

    /// <summary>Serves a folder from now on.</summary>
    public static SiteServer Start(string root)
    {
        // Between the asking for a free port and the listening somebody else may take it.
        for (var turn = 1; ; turn++)
        {
            var port = FreePort();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return new SiteServer(root, listener, port);
            }
            catch (HttpListenerException) when (turn < Tries)
            {
                listener.Close();
            }
        }
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>What was asked for, from the root of the web space.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The files that were sent.</summary>
    public ConcurrentDictionary<string, byte[]> Sent { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        Requests.Enqueue(path);
        using var response = context.Response;
        var name = path.StartsWith(Subfolder, StringComparison.Ordinal) ? Uri.UnescapeDataString(path[Subfolder.Length..]) : "?";
        var file = Path.Combine(_root, name.Length == 0 ? "index.html" : name);
        if (!File.Exists(file))
        {
            response.StatusCode = 404;
            return;
        }
        response.ContentType = TypeOf(file);
        response.Headers["Cache-Control"] = "max-age=600";
        var bytes = await File.ReadAllBytesAsync(file);
        Sent[path] = bytes;
        response.ContentLength64 = bytes.Length;
        try
        {
            await response.OutputStream.WriteAsync(bytes);
        }
        catch (HttpListenerException)
        {
            // The browser went away.
        }
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    };

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
