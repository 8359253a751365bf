using System.Text;
using System.Text.RegularExpressions;
using AiByHand.Yaml;

namespace AiByHand.Templates.Expanding;

/// <summary>
/// Texts with indexes: <c>H&lt;t-1&gt;</c> is filled in, and what stands before a <c>…</c> is written out for each value: <c>beside(y&lt;t&gt;, …)</c>.
/// Every sign remembers where it stands in the file, so that a mistake is told there.
/// </summary>
internal sealed partial class IndexedText(IReadOnlyList<TemplateIndex> indexes, ExpansionLimit limit, Mistakes mistakes)
{
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Whether what is wrong with an index was told: what is left as it was written can't be read.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Whether an item of a list says that the one before it is written out.</summary>
    public static bool IsMore(YamlNode node) => node is YamlScalar { IsQuoted: false, Text: "…" or "..." };

    /// <summary>The index of a name, or null.</summary>
    public TemplateIndex? Find(string name)
    {
        foreach (var index in indexes)
        {
            if (index.Names.Contains(name)) return index;
        }
        return null;
    }

    /// <summary>The indexes that a text leaves open: those that have no value yet and aren't written out in it.</summary>
    public void AddOpen(string text, Bound? bound, ISet<string> open)
    {
        if (indexes.Count == 0 || !text.Contains('<', StringComparison.Ordinal)) return;
        foreach (Match mark in Marks().Matches(text))
        {
            var name = mark.Groups["name"].Value;
            if (Find(name) is { } index && Bound.ValueOf(bound, name) is null && !IsWrittenOut(text, mark.Index)) open.Add(index.Name);
        }
    }

    /// <summary>A name with its indexes filled in. No name has such signs otherwise: where there are no indexes at all, they were forgotten.</summary>
    public YamlScalar NameOf(YamlScalar name, Bound? bound)
    {
        if (indexes.Count > 0 || !name.Text.Contains('<', StringComparison.Ordinal) || Marks().Match(name.Text) is not { Success: true } mark) return Filled(name, bound);
        if (_unknown.Add(mark.Groups["name"].Value)) Refuse(name.Place(mark.Index), mark.Length, $"there is no index '{mark.Groups["name"].Value}': 'each' is missing, such as each: {{ {mark.Groups["name"].Value}: 1..4 }}");
        return name;
    }

    /// <summary>The text with its indexes filled in.</summary>
    public YamlScalar Filled(YamlScalar scalar, Bound? bound)
    {
        if (indexes.Count == 0 || !scalar.Text.Contains('<', StringComparison.Ordinal)) return scalar;
        var written = WrittenOut(Traced.Of(scalar.Text), scalar, bound);
        var filled = Filled(written, scalar, bound);
        return filled.Text == scalar.Text || !limit.Takes(filled.Text.Length, scalar.At, mistakes) ? scalar : scalar.MadeInto(filled.Text, filled.Origins);
    }

    private Traced WrittenOut(Traced text, YamlScalar scalar, Bound? bound)
    {
        for (var from = 0; More().Match(text.Text, from) is { Success: true } more;)
        {
            from = more.Index + more.Length;
            var start = StartOfOperand(text.Text, more.Index);
            var operand = text.Part(start, more.Index);
            var open = new SortedSet<string>(StringComparer.Ordinal);
            AddOpen(operand.Text, bound, open);
            if (open.Count == 0) continue;
            if (open.Count > 1)
            {
                // What else would be told of it only follows from that.
                Refuse(scalar.Place(text.Origins[start]), text.Origins[more.Index + more.Length - 1] - text.Origins[start] + 1, $"what stands before … has one index, not {string.Join(" and ", open)}");
                continue;
            }
            var result = new TracedBuilder().Add(text.Part(0, start));
            var isFirst = true;
            var index = Find(open.First())!;
            foreach (var values in index.Values)
            {
                if (!isFirst) result.Add(", ", text.Origins[more.Index]);
                isFirst = false;
                result.Add(Filled(operand, scalar, index.At(values, bound)));
                if (!limit.Takes(operand.Text.Length, scalar.At, mistakes)) return text;
            }
            from = result.Length;
            text = result.Add(text.Part(more.Index + more.Length, text.Text.Length)).Build();
        }
        return text;
    }

    private Traced Filled(Traced text, YamlScalar scalar, Bound? bound)
    {
        var result = new TracedBuilder();
        var from = 0;
        foreach (Match mark in Marks().Matches(text.Text))
        {
            var name = mark.Groups["name"].Value;
            var place = scalar.Place(text.Origins[mark.Index]);
            if (Find(name) is null)
            {
                if (_unknown.Add(name)) Refuse(place, mark.Length, $"there is no index '{name}'{(Spelling.DidYouMean(name, indexes.SelectMany(index => index.Names)) is { Length: > 0 } near ? near : $"; 'each' has {string.Join(", ", indexes.SelectMany(index => index.Names))}")}");
                continue;
            }
            if (Bound.ValueOf(bound, name) is not { } value)
            {
                Refuse(place, mark.Length, $"<{name}> stands for nothing here: a name or an item of a list that has it is repeated, and so is what stands before ', …'");
                continue;
            }
            if (Bound.Reckoned(value, mark.Groups["factor"].Value, mark.Groups["summand"].Value.Replace(" ", "", StringComparison.Ordinal)) is not { } number)
            {
                Refuse(place, mark.Length, $"{mark.Value} can't be reckoned where {name} is {value}");
                continue;
            }
            result.Add(text.Part(from, mark.Index)).Add(number, text.Origins[mark.Index]);
            from = mark.Index + mark.Length;
        }
        return from == 0 ? text : result.Add(text.Part(from, text.Text.Length)).Build();
    }

    private void Refuse(Location from, int length, string message)
    {
        mistakes.AddOnce(from, length, message);
        IsRefused = true;
    }

    // Whether a mark stands in an operand that … follows.
    private static bool IsWrittenOut(string text, int at)
    {
        foreach (Match more in More().Matches(text))
        {
            if (more.Index > at && StartOfOperand(text, more.Index) <= at) return true;
        }
        return false;
    }

    // Back to the comma or the bracket before the operand that ends here.
    private static int StartOfOperand(string text, int end)
    {
        int depth = 0, at = end;
        for (; at > 0; at--)
        {
            var sign = text[at - 1];
            if (sign is ')' or ']' or '}') depth++;
            else if (sign is '(' or '[' or '{' && depth-- == 0) break;
            else if (sign == ',' && depth == 0) break;
        }
        while (at < end && text[at] == ' ') at++;
        return at;
    }

    // <t>, <t-1>, <4*t-3>: no comparison, which can't be chained.
    [GeneratedRegex(@"<(?:(?<factor>\d{1,9})\s*\*\s*)?(?<name>[\p{L}_][\p{L}\d_]*)\s*(?<summand>[+-]\s*\d{1,9})?>", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@",\s*(?:…|\.\.\.)", RegexOptions.CultureInvariant)]
    private static partial Regex More();

    private readonly record struct Traced(string Text, int[] Origins)
    {
        public static Traced Of(string text)
        {
            var origins = new int[text.Length];
            for (var i = 0; i < origins.Length; i++) origins[i] = i;
            return new Traced(text, origins);
        }

        public Traced Part(int from, int to) => new(Text[from..to], Origins[from..to]);
    }

    private sealed class TracedBuilder
    {
        private readonly StringBuilder _text = new();
        private readonly List<int> _origins = [];

        public int Length => _text.Length;

        public TracedBuilder Add(Traced part)
        {
            _text.Append(part.Text);
            _origins.AddRange(part.Origins);
            return this;
        }

        public TracedBuilder Add(string text, int origin)
        {
            _text.Append(text);
            for (var i = 0; i < text.Length; i++) _origins.Add(origin);
            return this;
        }

        public Traced Build() => new(_text.ToString(), [.. _origins]);
    }
}
