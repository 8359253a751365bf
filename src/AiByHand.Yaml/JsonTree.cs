using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AiByHand.Yaml;

/// <summary>
/// JSON to a tree of nodes that know their places, of any size: what <see cref="YamlTree"/> reads is written by people, this by programs. Several values may follow one another, one a line for instance.
/// A key that stands twice is there twice.
/// </summary>
public sealed class JsonTree
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true };

    private readonly byte[] _bytes;
    private readonly string _file;

    // The place that was asked for last, and its line: the next is behind it.
    private int _offset, _line = 1, _column = 1;

    private JsonTree(string text, string file) => (_bytes, _file) = (Encoding.UTF8.GetBytes(text), file);

    /// <summary>The values of the text, or none with the mistake told. A number, true and false are scalars without quotes; null is one without text.</summary>
    public static IReadOnlyList<YamlNode> Read(string text, string file, Mistakes mistakes)
    {
        var tree = new JsonTree(text, file);
        try
        {
            return tree.Values();
        }
        catch (JsonException wrong)
        {
            var line = tree.LineStart((int)(wrong.LineNumber ?? 0));
            var at = Math.Min(line + (int)(wrong.BytePositionInLine ?? 0), tree._bytes.Length);
            mistakes.Add(new Location(file, (int)(wrong.LineNumber ?? 0) + 1, Encoding.UTF8.GetCharCount(tree._bytes, line, at - line) + 1), tree.Trouble(at));
            return [];
        }
    }

    private List<YamlNode> Values()
    {
        var reader = new Utf8JsonReader(_bytes, Options);
        var values = new List<YamlNode>();
        while (reader.Read()) values.Add(Node(ref reader));
        return values;
    }

    private YamlNode Node(ref Utf8JsonReader reader)
    {
        var at = Place((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<YamlNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Node(ref reader));
                return new YamlList(items, at);
            case JsonTokenType.StartObject:
                var entries = new List<(YamlScalar, YamlNode)>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = new YamlScalar(TextOf(ref reader), IsQuoted: true, IsVerbatim: false, Place((int)reader.TokenStartIndex));
                    reader.Read();
                    entries.Add((key, Node(ref reader)));
                }
                return new YamlMap(entries, at);
            case JsonTokenType.String:
                return new YamlScalar(TextOf(ref reader), IsQuoted: true, IsVerbatim: false, at);
            case JsonTokenType.Null:
                return new YamlScalar("", IsQuoted: false, IsVerbatim: false, at);
            default:
                return new YamlScalar(Encoding.UTF8.GetString(reader.ValueSpan), IsQuoted: false, IsVerbatim: false, at);
        }
    }

    // Half a sign, "\ud800", is none; what it says is told as unreadable by whoever looks at it.
    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private Location Place(int offset)
    {
        var passed = _bytes.AsSpan(_offset, offset - _offset);
        for (var end = passed.IndexOf((byte)'\n'); end >= 0; end = passed.IndexOf((byte)'\n'))
        {
            (_line, _column) = (_line + 1, 1);
            passed = passed[(end + 1)..];
        }
        _column += Encoding.UTF8.GetCharCount(passed);
        _offset = offset;
        return new Location(_file, _line, _column);
    }

    private int LineStart(int line)
    {
        var start = 0;
        for (; line > 0; line--) start = Array.IndexOf(_bytes, (byte)'\n', start) + 1;
        return start;
    }

    private string Trouble(int at)
    {
        if (_bytes.AsSpan().TrimEnd(" \t\r\n"u8).Length <= at) return "this is no JSON: it ends too early, a quote or a bracket is left open";
        var found = Rune.DecodeFromUtf8(_bytes.AsSpan(at), out var rune, out _) == System.Buffers.OperationStatus.Done && !Rune.IsControl(rune) ? $"'{rune}'" : "what stands here";
        return string.Create(CultureInfo.InvariantCulture, $"this is no JSON: {found} can't stand here, or a comma, a quote or a bracket before it is missing or one too many");
    }
}
