using System.Buffers;
using System.Text;
using System.Text.Json;
using AiByHand.Exports.Json;

namespace AiByHand.Cli.Json;

/// <summary>Writes JSON values, one a line.</summary>
internal sealed class JsonLines : IDisposable
{
    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public JsonLines(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, SheetJson.Options);
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
