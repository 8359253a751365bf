using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AiByHand.Cli.Json;

/// <summary>Writes JSON values, one a line.</summary>
internal sealed class JsonLines : IDisposable
{
    // Relaxed: a formula's "·" and "'" stay as they are. The text goes into no web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonLines(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, Options);
    }

    public void Write(Action<Utf8JsonWriter> value)
    {
        value(_json);
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan) + "\n");
        _buffer.ResetWrittenCount();
        _json.Reset();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
