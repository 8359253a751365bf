using System.Text.Encodings.Web;
using System.Text.Json;

namespace AiByHand.Runs.Marking;

/// <summary>Writes down what somebody has filled in on a screen, as <c>aibyhand mark</c> reads it.</summary>
public static class EntryWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>A sheet's entries: <c>{ "copy": "Ada", "sheet": "rnn.r1.book.7", "cells": { "Z1[2,1]": "4" } }</c>.</summary>
    /// <param name="copy">Whose they are; empty where nobody says.</param>
    /// <param name="sheet">The sheet's code.</param>
    /// <param name="cells">What stands in the cells, by their names, in the order in which it is written; empty ones are left out.</param>
    public static byte[] Write(string copy, string sheet, IEnumerable<KeyValuePair<string, string>> cells) => Written(json => Write(json, copy, sheet, cells));

    /// <summary>The entries of several sheets of one pupil, as a list.</summary>
    /// <param name="copy">Whose they are; empty where nobody says.</param>
    /// <param name="sheets">Each sheet's code, and what stands in its cells.</param>
    public static byte[] Write(string copy, IEnumerable<(string Sheet, IEnumerable<KeyValuePair<string, string>> Cells)> sheets) => Written(json =>
    {
        json.WriteStartArray();
        foreach (var (sheet, cells) in sheets) Write(json, copy, sheet, cells);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, string copy, string sheet, IEnumerable<KeyValuePair<string, string>> cells)
    {
        json.WriteStartObject();
        if (copy.Length > 0) json.WriteString("copy", copy);
        json.WriteString("sheet", sheet);
        json.WriteStartObject("cells");
        foreach (var (name, text) in cells.Where(cell => cell.Value.Length > 0)) json.WriteString(name, text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Options)) write(json);
        file.Write("\n"u8);
        return file.ToArray();
    }
}
