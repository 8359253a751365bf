using System.Text;
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
    public static byte[] Write(string copy, string sheet, IEnumerable<KeyValuePair<string, string>> cells)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            if (copy.Length > 0) json.WriteString("copy", copy);
            json.WriteString("sheet", sheet);
            json.WriteStartObject("cells");
            foreach (var (name, text) in cells.Where(cell => cell.Value.Length > 0)) json.WriteString(name, text);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        file.Write(Encoding.UTF8.GetBytes("\n"));
        return file.ToArray();
    }
}
