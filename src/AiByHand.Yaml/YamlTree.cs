using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiByHand.Yaml;

/// <summary>Text to a tree of nodes that know their places. JSON is YAML, so it reads both.</summary>
public sealed class YamlTree
{
    private const int DeepestNesting = 50;

    // Far above what anybody writes; what is looked for among all the others takes time without end in a larger file.
    private const int LongestText = 1 << 20, MostEntries = 1000, MostItems = 10_000;

    private readonly Parser _parser;
    private readonly string _text;
    private readonly string _file;
    private readonly Mistakes _mistakes;

    private YamlTree(string text, string file, Mistakes mistakes)
    {
        // Some editors put a byte order mark before the first sign.
        _text = text.TrimStart('\uFEFF');
        _parser = new Parser(new Scanner(new StringReader(_text), skipComments: true));
        _file = file;
        _mistakes = mistakes;
    }

    /// <summary>The one document of the text as a map, or null with the mistake told.</summary>
    public static YamlMap? Read(string text, string file, Mistakes mistakes)
    {
        if (text.Length > LongestText)
        {
            mistakes.Add(new Location(file, 1, 1), $"the file has {text.Length} signs; it may have {LongestText}");
            return null;
        }
        var tree = new YamlTree(text, file, mistakes);
        try
        {
            return tree.Document();
        }
        catch (RefusedException wrong)
        {
            mistakes.Add(tree.Place(wrong.At), wrong.Message);
        }
        catch (YamlException wrong)
        {
            var (line, column, message) = YamlTrouble.Of(wrong, tree._text);
            mistakes.Add(new Location(file, line, column), message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's own, without a place, for some brackets that are left open; the last it understood is near.
            mistakes.Add(tree.Place(tree._parser.Current?.Start ?? Mark.Empty), "what follows here is no YAML: a bracket or a quote is left open");
        }
        catch (ArgumentException)
        {
            // Its own as well, for a tag that is no address.
            mistakes.Add(tree.Place(tree._parser.Current?.Start ?? Mark.Empty), "what follows here is no YAML: a word that begins with ! must stand in quotes");
        }
        return null;
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _mistakes.Add(new Location(_file, 1, 1), "the file is empty; expected a map");
            return null;
        }
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second)) _mistakes.Add(Place(second.Start), "expected one document, found a second");
        if (root is YamlMap map) return map;
        _mistakes.Add(root.At, $"expected a map, found {root.Kind}");
        return null;
    }

    private YamlNode Node(int depth)
    {
        if (depth > DeepestNesting) throw new RefusedException(_parser.Current!.Start, $"nested more than {DeepestNesting} deep");
        if (_parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
        {
            throw new RefusedException(_parser.Current.Start, "anchors, aliases and tags have no place here: write the value out, and put a text that starts with &, * or ! in quotes");
        }
        if (_parser.TryConsume<Scalar>(out var scalar)) return ScalarOf(scalar);
        if (_parser.TryConsume<MappingStart>(out var map)) return MapOf(map, depth);
        var list = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (items.Count == MostItems) throw TooMany("a list", "items", MostItems);
            items.Add(Node(depth + 1));
        }
        return new YamlList(list.Style == SequenceStyle.Flow ? CutTexts.Mended(items, _mistakes) : items, Place(list.Start));
    }

    private YamlMap MapOf(MappingStart start, int depth)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (entries.Count == MostEntries) throw TooMany("a map", "entries", MostEntries);
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar name) _mistakes.Add(key.At, $"expected a name, found {key.Kind}");
            else if (start.Style == MappingStyle.Flow && CutTexts.IsRest(name, value, entries)) CutTexts.Mend(name, entries, _mistakes);
            else if (entries.Exists(entry => entry.Key.Text == name.Text)) _mistakes.Add(name.At, $"'{name.Text}' stands here twice");
            else entries.Add((name, value));
        }
        return new YamlMap(entries, Place(start.Start));
    }

    private RefusedException TooMany(string what, string parts, int most) => new(_parser.Current!.Start, $"{what} may have {most} {parts}, and this is one more");

    private YamlScalar ScalarOf(Scalar scalar)
    {
        var isQuoted = scalar.Style != ScalarStyle.Plain;
        var isVerbatim = scalar.Start.Line == scalar.End.Line && scalar.End.Column - scalar.Start.Column == scalar.Value.Length + (isQuoted ? 2 : 0);
        return new YamlScalar(scalar.Value, isQuoted, isVerbatim, Place(scalar.Start));
    }

    private Location Place(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    // What is YAML, and more than a file may have.
    private sealed class RefusedException(Mark at, string message) : Exception(message)
    {
        public Mark At => at;
    }
}
