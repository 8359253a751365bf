using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AiByHand.Runs.Records;

/// <summary>Records as JSON, whatever an editor has saved them as; what is none is told in the place where it goes wrong.</summary>
internal static class RecordJson
{
    /// <summary>A record's JSON; who asks for it closes it.</summary>
    /// <param name="bytes">The file's bytes, in any Unicode encoding.</param>
    /// <param name="file">What the message calls it.</param>
    /// <exception cref="RunException">It is no JSON; the message says where, and what would be right.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes, string file)
    {
        var json = Utf8(bytes);
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException wrong)
        {
            throw new RunException($"{file}{Trouble(json.Span, wrong)}", wrong);
        }
    }

    /// <summary>JSON's bytes as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
        [0xFF, 0xFE, 0, 0, ..] => From(Encoding.UTF32, bytes[4..]),
        [0, 0, 0xFE, 0xFF, ..] => From(new UTF32Encoding(bigEndian: true, byteOrderMark: false), bytes[4..]),
        [0xFF, 0xFE, ..] => From(Encoding.Unicode, bytes[2..]),
        [0xFE, 0xFF, ..] => From(Encoding.BigEndianUnicode, bytes[2..]),
        // Without a mark it is seen from the zeros of the first sign, a brace.
        [not 0, 0, 0, 0, ..] => From(Encoding.UTF32, bytes),
        [0, 0, 0, not 0, ..] => From(new UTF32Encoding(bigEndian: true, byteOrderMark: false), bytes),
        [not 0, 0, ..] => From(Encoding.Unicode, bytes),
        [0, not 0, ..] => From(Encoding.BigEndianUnicode, bytes),
        _ => bytes,
    };

    private static ReadOnlyMemory<byte> From(Encoding encoding, ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span));

    private static string Trouble(ReadOnlySpan<byte> json, JsonException wrong)
    {
        if (json.TrimStart(" \t\r\n"u8).IsEmpty) return ": this is no JSON: the file is empty; a run's record begins with {";
        if (IsCut(json)) return $"{Place(json)}: this is no JSON any more: the file ends in the midst of the record, so it was cut; take a copy of it that is whole";
        var line = json;
        for (var before = wrong.LineNumber ?? 0; before > 0; before--) line = line[(line.IndexOf((byte)'\n') + 1)..];
        var column = (int)Math.Min(wrong.BytePositionInLine ?? 0, line.Length);
        var place = Place(json[..(json.Length - line.Length + column)]);
        return line.IsEmpty || line[0] != '{' && wrong.LineNumber is null or 0 && column == 0
            ? $"{place}: this is no JSON: a run's record begins with {{"
            : $"{place}: this is no JSON: {Found(line[column..])} can't stand here, or a comma, a quote or a bracket before it is missing or one too many; take the record as the run has written it";
    }

    // What is cut is good as far as it goes.
    private static bool IsCut(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return false;
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The line and the column, in signs, at which something ends.
    private static string Place(ReadOnlySpan<byte> before) => string.Create(
        CultureInfo.InvariantCulture, $":{before.Count((byte)'\n') + 1}:{Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1}");

    private static string Found(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] is (byte)'\r' or (byte)'\n') return "the end of the line";
        return Rune.DecodeFromUtf8(rest, out var rune, out _) == System.Buffers.OperationStatus.Done ? $"'{rune}'" : "a byte that is no UTF-8";
    }
}
