using System.Globalization;

namespace AiByHand.Yaml;

/// <summary>A map's values by key, each read as what it should be; what isn't is told and left out.</summary>
public sealed class Fields(YamlMap map, Mistakes mistakes)
{
    /// <summary>The fields of a map that may have these keys and no others.</summary>
    public Fields(YamlMap map, IReadOnlyList<string> keys, Mistakes mistakes, string of) : this(map, mistakes)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (keys.Contains(key.Text)) continue;
            HasStrangers = true;
            mistakes.Add(key.At, $"{of} has no '{key.Text}'{(Spelling.DidYouMean(key.Text, keys) is { Length: > 0 } near ? near : $"; it may have {string.Join(", ", keys)}")}");
        }
    }

    /// <summary>Where the map starts.</summary>
    public Location At => map.At;

    /// <summary>Whether there are keys that can't be: what seems to be missing is most likely there, by another name, and that one is told.</summary>
    public bool HasStrangers { get; }

    /// <summary>A key's value as it stands, or null.</summary>
    public YamlNode? Node(string key) => map[key];

    /// <summary>Whether the map has a key.</summary>
    public bool Has(string key) => map[key] is not null;

    /// <summary>Tells of a key that is missing, and what it is for.</summary>
    public void Require(string key, string what)
    {
        if (!Has(key) && !HasStrangers) mistakes.Add(At, $"'{key}' is missing: {what}");
    }

    /// <summary>A single value, or null where the key is missing.</summary>
    public YamlScalar? Scalar(string key, string expected)
    {
        switch (map[key])
        {
            case null:
                return null;
            case YamlScalar { IsNull: false } scalar:
                return scalar;
            case var other:
                Refuse(key, expected, other);
                return null;
        }
    }

    /// <summary>A text, or null where the key is missing.</summary>
    public string? Text(string key, string expected = "a text") => Scalar(key, expected)?.Text;

    /// <summary>True or false, and nothing else that YAML takes for it.</summary>
    public bool Bool(string key, bool otherwise = false)
    {
        if (Scalar(key, "true or false") is not { } scalar) return otherwise;
        if (scalar.Text is "true" or "false") return scalar.Text == "true";
        Refuse(key, "true or false", scalar);
        return otherwise;
    }

    /// <summary>A whole number within its bounds.</summary>
    public int Integer(string key, int least, int most, int otherwise)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least}{(most == int.MaxValue ? "" : $" to {most}")}");
        if (Scalar(key, expected) is not { } scalar) return otherwise;
        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(key, expected, scalar);
        return otherwise;
    }

    /// <summary>A number or a range of numbers from 1 on: <c>2</c> or <c>1..3</c>.</summary>
    public (int First, int Last)? Range(string key, int most)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"a number or a range such as 1..2, from 1 to {most}");
        if (Scalar(key, expected) is not { } scalar) return null;
        if (scalar.Text.Split("..") is { Length: <= 2 } ends && NumberOf(ends[0]) is { } first && NumberOf(ends[^1]) is { } last && first <= last) return (first, last);
        Refuse(key, expected, scalar);
        return null;

        int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
    }

    /// <summary>A length in cells.</summary>
    public double Length(string key, double otherwise, double least = 0) => map[key] is { } node ? LengthOf(node, key, least) ?? otherwise : otherwise;

    /// <summary>A list of a given number of lengths.</summary>
    public double[]? Lengths(string key, int count, string expected, double least = 0)
    {
        if (map[key] is not { } node) return null;
        if (node is not YamlList list || list.Items.Count != count)
        {
            Refuse(key, expected, node);
            return null;
        }
        var lengths = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (LengthOf(list.Items[i], key, least) is not { } length) return null;
            lengths[i] = length;
        }
        return lengths;
    }

    /// <summary>One of an enum's names, as <see cref="Names"/> writes them.</summary>
    public T Choice<T>(string key, T otherwise) where T : struct, Enum => map[key] is { } node ? Names.Parse<T>(node, key, mistakes) ?? otherwise : otherwise;

    /// <summary>One name of a kind, or a list of them.</summary>
    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyList<T> otherwise) where T : struct, Enum
    {
        switch (map[key])
        {
            case null:
                return otherwise;
            case YamlList { Items.Count: > 0 } list:
                var choices = new List<T>();
                foreach (var item in list.Items)
                {
                    if (Names.Parse<T>(item, key, mistakes) is { } choice) choices.Add(choice);
                }
                return choices;
            case var node:
                return Names.Parse<T>(node, key, mistakes) is { } one ? [one] : otherwise;
        }
    }

    /// <summary>The items of a list; none where the key is missing.</summary>
    public IReadOnlyList<YamlNode> List(string key, string expected) => map[key] switch
    {
        null => [],
        YamlList list => list.Items,
        var other => Refuse<YamlNode[]>(key, expected, other) ?? [],
    };

    /// <summary>A map, or null where the key is missing.</summary>
    public YamlMap? Map(string key, string expected) => map[key] switch
    {
        null => null,
        YamlMap inner => inner,
        var other => Refuse<YamlMap>(key, expected, other),
    };

    private double? LengthOf(YamlNode node, string key, double least)
    {
        const double Most = 100;
        if (node is YamlScalar scalar && double.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length) && length >= least && length <= Most) return length;
        Refuse(key, string.Create(CultureInfo.InvariantCulture, $"a length in cells from {least} to {Most}"), node);
        return null;
    }

    private T? Refuse<T>(string key, string expected, YamlNode found) where T : class
    {
        Refuse(key, expected, found);
        return null;
    }

    private void Refuse(string key, string expected, YamlNode found) => mistakes.Add(found.At, $"'{key}' must be {expected}, found {found.Kind}");
}
