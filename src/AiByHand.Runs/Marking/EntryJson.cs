using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>
/// Reads entries from JSON: cell by cell, <c>{ "copy": "1003", "sheet": "rnn", "cells": { "Z1[2,1]": "4" } }</c>, or tensor by tensor, in the shape that <c>solve --json</c> writes and the manifest holds.
/// A list of such sheets, or a sheet a line.
/// </summary>
internal static class EntryJson
{
    /// <summary>The sheets, as they come in the file.</summary>
    public static IReadOnlyList<HandedSheet> Read(string text, string file, Mistakes mistakes)
    {
        var sheets = new List<HandedSheet>();
        foreach (var value in JsonTree.Read(text, file, mistakes))
        {
            foreach (var node in value is YamlList list ? list.Items : [value])
            {
                if (Sheet(node, mistakes) is { } sheet) sheets.Add(sheet);
            }
        }
        return sheets;
    }

    private static HandedSheet? Sheet(YamlNode node, Mistakes mistakes)
    {
        if (node is not YamlMap sheet || sheet["cells"] is null && sheet["answers"] is null && sheet["tensors"] is null)
        {
            mistakes.Add(node.At, """a sheet must be { "copy": …, "sheet": …, "cells": { "Z1[2,1]": "4" } }, or have its numbers under "answers": { "Z1": [[3], [4]] }""");
            return null;
        }
        var cells = new List<HandedCell>();
        if (sheet["cells"] is YamlMap map)
        {
            foreach (var (name, value) in map.Entries)
            {
                if (TextOf(value, name.Text, mistakes) is { } text) cells.Add(new HandedCell(name.Text.Trim(), text, name.At));
            }
        }
        else if (sheet["cells"] is { } other) mistakes.Add(other.At, $$"""'cells' must be { "Z1[2,1]": "4" }, found {{other.Kind}}""");
        foreach (var name in new[] { "answers", "given" })
        {
            if (sheet[name] is { } tensors and not YamlMap) mistakes.Add(tensors.At, $$"""'{{name}}' must be { "Z1": [[3], [4]] }, found {{tensors.Kind}}""");
        }
        if (sheet["tensors"] is { } listed and not YamlList) mistakes.Add(listed.At, $$"""'tensors' must be [{ "name": "Z1", "values": [[3], [4]] }], found {{listed.Kind}}""");
        return new HandedSheet(sheet.At, Named(sheet, mistakes, "copy"), Named(sheet, mistakes, "sheet", "code", "topic"), cells) { Tensors = [.. NamedTensors.Of(sheet).Select(tensor => (tensor.Name, tensor.Rows))] };
    }

    private static string Named(YamlMap sheet, Mistakes mistakes, params string[] names)
    {
        foreach (var name in names)
        {
            if (sheet[name] is { } value && TextOf(value, name, mistakes)?.Trim() is { Length: > 0 } text) return text;
        }
        return "";
    }

    /// <summary>What a value says, or null with the mistake told.</summary>
    public static string? TextOf(YamlNode value, string name, Mistakes mistakes)
    {
        switch (value)
        {
            case YamlScalar scalar:
                return scalar.Text;
            case YamlMap map when map["word"] is YamlScalar { IsQuoted: true } word:
                return word.Text;
            default:
                mistakes.Add(value.At, $"'{name}' must be a text or a number, found {value.Kind}");
                return null;
        }
    }
}
