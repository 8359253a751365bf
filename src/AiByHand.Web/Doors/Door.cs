using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiByHand.Yaml;

namespace AiByHand.Web.Doors;

/// <summary>
/// What all doors have in common. A door is a class of static methods that the page's workers call: text, numbers and bytes in, text or bytes out; what has parts is JSON. A seed is text, since JavaScript's numbers
/// hold 53 bits.
/// A mistake of whoever asked (an <see cref="AiByHandException"/>) reaches the page as what it is, a list of messages with their places; anything else is a fault of the program and reaches it as one.
/// </summary>
internal static class Door
{
    // Relaxed: the text is parsed as JSON and never stands in a page's markup.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a door gives.</summary>
    /// <exception cref="MistakesMade">There are mistakes.</exception>
    public static T Open<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (AiByHandException mistake)
        {
            throw new MistakesMade(MistakesIn(mistake));
        }
    }

    /// <summary>A door's answer as JSON.</summary>
    /// <exception cref="MistakesMade">There are mistakes.</exception>
    public static string Json(Action<Utf8JsonWriter> write) => Open(() => Written(write));

    /// <summary>Mistakes as the value of a property: a door that looks for them gives them as its answer.</summary>
    public static void WriteMistakes(Utf8JsonWriter json, IEnumerable<Diagnostic> mistakes, string property = "mistakes")
    {
        json.WriteStartArray(property);
        foreach (var mistake in mistakes) WriteMistake(json, mistake.Message, mistake.At);
        json.WriteEndArray();
    }

    private static string MistakesIn(AiByHandException mistake) => Written(json =>
    {
        json.WriteStartObject();
        if (mistake is FileMistakesException { Diagnostics: var mistakes }) WriteMistakes(json, mistakes);
        else
        {
            json.WriteStartArray("mistakes");
            WriteMistake(json, mistake.Message, mistake.At);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    private static void WriteMistake(Utf8JsonWriter json, string message, Location? at)
    {
        json.WriteStartObject();
        json.WriteString("message", message);
        if (at is not null)
        {
            json.WriteString("file", at.File);
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
        }
        json.WriteEndObject();
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>Mistakes on their way to the page, which sees of an exception its message alone.</summary>
/// <param name="list">The list as JSON.</param>
internal sealed class MistakesMade(string list) : Exception(list);
