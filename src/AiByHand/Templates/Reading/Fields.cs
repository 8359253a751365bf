using System.Globalization;

namespace AiByHand.Templates.Reading;

/// <summary>A map's values by key, each read as what it should be; what isn't is told and left out.</summary>
internal sealed class Fields
{
    private readonly YamlMap _map;
    private readonly Mistakes _mistakes;

    public Fields(YamlMap map, IReadOnlyList<string> keys, Mistakes mistakes, string of)
    {
        _map = map;
        _mistakes = mistakes;
        foreach (var (key, _) in map.Entries)
        {
            if (!keys.Contains(key.Text))
                mistakes.Add(key.At, $"{of} has no '{key.Text}'{(Spelling.DidYouMean(key.Text, keys) is { Length: > 0 } near ? near : $"; it may have {string.Join(", ", keys)}")}");
        }
    }

    public Location At => _map.At;

    public YamlNode? Node(string key) => _map[key];

    public bool Has(string key) => _map[key] is not null;

    public void Require(string key, string what)
    {
        if (!Has(key)) _mistakes.Add(At, $"'{key}' is missing: {what}");
    }

    public YamlScalar? Scalar(string key, string expected)
    {
        switch (_map[key])
        {
            case null:
                return null;
            case YamlScalar { IsNull: false } scalar:
                return scalar;
            case var other:
                _mistakes.Add(other.At, $"'{key}' must be {expected}, found {other.Kind}");
                return null;
        }
    }

    public string? Text(string key) => Scalar(key, "a text")?.Text;

    public bool Bool(string key, bool otherwise = false)
    {
        if (Scalar(key, "true or false") is not { } scalar) return otherwise;
        if (scalar.Text is "true" or "false") return scalar.Text == "true";
        _mistakes.Add(scalar.At, $"'{key}' must be true or false, found {scalar.Kind}");
        return otherwise;
    }

    public int Integer(string key, int least, int most, int otherwise)
    {
        if (Scalar(key, "a whole number") is not { } scalar) return otherwise;
        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        _mistakes.Add(scalar.At, $"'{key}' must be a whole number from {least} to {most}, found {scalar.Kind}");
        return otherwise;
    }

    public double Number(string key, double otherwise) => _map[key] is { } node ? NumberOf(node, key) ?? otherwise : otherwise;

    /// <summary>A list of numbers of a given length.</summary>
    public double[]? Numbers(string key, int count)
    {
        if (_map[key] is not { } node) return null;
        if (node is YamlList list && list.Items.Count == count)
        {
            var numbers = new double[count];
            for (var i = 0; i < count; i++)
            {
                if (NumberOf(list.Items[i], key) is not { } number) return null;
                numbers[i] = number;
            }
            return numbers;
        }
        _mistakes.Add(node.At, $"'{key}' must be a list of {count} numbers, found {node.Kind}");
        return null;
    }

    public T Choice<T>(string key, T otherwise) where T : struct, Enum => _map[key] is { } node ? Names.Parse<T>(node, key, _mistakes) ?? otherwise : otherwise;

    /// <summary>One name of a kind, or a list of them.</summary>
    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyList<T> otherwise) where T : struct, Enum
    {
        switch (_map[key])
        {
            case null:
                return otherwise;
            case YamlList list:
                var choices = new List<T>();
                foreach (var item in list.Items)
                {
                    if (Names.Parse<T>(item, key, _mistakes) is { } choice) choices.Add(choice);
                }
                return choices.Count > 0 ? choices : otherwise;
            case var node:
                return Names.Parse<T>(node, key, _mistakes) is { } one ? [one] : otherwise;
        }
    }

    public IReadOnlyList<YamlNode> List(string key, string expected)
    {
        switch (_map[key])
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case var other:
                _mistakes.Add(other.At, $"'{key}' must be {expected}, found {other.Kind}");
                return [];
        }
    }

    public YamlMap? Map(string key, string expected)
    {
        switch (_map[key])
        {
            case null:
                return null;
            case YamlMap map:
                return map;
            case var other:
                _mistakes.Add(other.At, $"'{key}' must be {expected}, found {other.Kind}");
                return null;
        }
    }

    private double? NumberOf(YamlNode node, string key)
    {
        if (node is YamlScalar scalar && double.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        _mistakes.Add(node.At, $"'{key}' must be a number, found {node.Kind}");
        return null;
    }
}
