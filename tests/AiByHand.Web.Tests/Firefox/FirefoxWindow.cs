using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests.Firefox;

/// <summary>A window of Firefox as the system has it, which is told what to do by WebDriver BiDi (W3C), that it speaks by itself.</summary>
internal sealed class FirefoxWindow : IAsyncDisposable
{
    private const string Listens = "WebDriver BiDi listening on ";

    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly string _profile;
    private readonly CancellationToken _late = new CancellationTokenSource(TimeSpan.FromMinutes(4)).Token;
    private string _window = "";
    private int _asked;

    private FirefoxWindow(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Where Firefox is, or null if the system has none.</summary>
    public static string? Path { get; } = Installed.Find("firefox-esr", "firefox");

    /// <summary>What the page has complained of.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Starts it with a profile of its own, and opens an address.</summary>
    public static async Task<FirefoxWindow> OpenAsync(Uri address)
    {
        var profile = Directory.CreateTempSubdirectory("aibyhand-firefox-").FullName;
        var process = Process.Start(new ProcessStartInfo(Path!, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var open = new FirefoxWindow(process, profile);
        try
        {
            await open.ConnectAsync();
            await open.AskAsync("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
            await open.AskAsync("session.subscribe", new JsonObject { ["events"] = new JsonArray("log.entryAdded") });
            open._window = (string)(await open.AskAsync("browsingContext.getTree", []))["contexts"]![0]!["context"]!;
            await open.AskAsync("browsingContext.navigate", new JsonObject { ["context"] = open._window, ["url"] = address.AbsoluteUri, ["wait"] = "complete" });
            return open;
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a script gives, which is text or a promise of it.</summary>
    public async Task<string> EvaluateAsync(string script)
    {
        var said = await AskAsync("script.evaluate", new JsonObject { ["expression"] = script, ["target"] = new JsonObject { ["context"] = _window }, ["awaitPromise"] = true });
        return (string?)said["type"] == "success" ? (string)said["result"]!["value"]! : throw new InvalidOperationException(said.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    // It tells its address among much else, which has to be read on so that it isn't held up.
    private async Task ConnectAsync()
    {
        _ = _process.StandardOutput.ReadToEndAsync();
        while (await _process.StandardError.ReadLineAsync(_late) is { } line)
        {
            if (!line.StartsWith(Listens, StringComparison.Ordinal)) continue;
            _ = _process.StandardError.ReadToEndAsync();
            await _socket.ConnectAsync(new Uri($"{line[Listens.Length..]}/session"), _late);
            return;
        }
        throw new InvalidOperationException("Firefox ended before it could be told anything");
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject parameters)
    {
        var id = ++_asked;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }), WebSocketMessageType.Text, true, _late);
        while (true)
        {
            var said = await HearAsync();
            if ((string?)said["method"] == "log.entryAdded" && (string?)said["params"]!["level"] == "error") Faults.Add((string?)said["params"]!["text"] ?? "");
            if ((int?)said["id"] == id) return (string?)said["type"] == "success" ? said["result"]! : throw new InvalidOperationException($"{method}: {said.ToJsonString()}");
        }
    }

    private async Task<JsonNode> HearAsync()
    {
        using var message = new MemoryStream();
        var part = new byte[1 << 16];
        WebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(part, _late);
            message.Write(part, 0, received.Count);
        }
        while (!received.EndOfMessage);
        message.Position = 0;
        return JsonNode.Parse(message)!;
    }
}
