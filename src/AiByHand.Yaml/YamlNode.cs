namespace AiByHand.Yaml;

/// <summary>A piece of a YAML file, with its place.</summary>
public abstract record YamlNode(Location At)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value. Whether it stands in quotes matters: in the page's areas a plain word is a name, a quoted one a caption.</summary>
/// <param name="Text">The value.</param>
/// <param name="IsQuoted">Whether it stands in quotes, or in a block of its own.</param>
/// <param name="IsVerbatim">Whether the file shows the text sign by sign: in one line, without escapes.</param>
/// <param name="At">Where it starts.</param>
public sealed record YamlScalar(string Text, bool IsQuoted, bool IsVerbatim, Location At) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : $"'{(Text.Length > 40 ? Text[..40] + "…" : Text)}'";

    /// <summary>Whether it is written as no value at all.</summary>
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null";

    /// <summary>For each sign of a text that was made of the file's: which sign of the file's it comes from. Null where it is the file's own.</summary>
    public IReadOnlyList<int>? Origins { get; init; }

    /// <summary>The place of a sign of the text in the file; the start where the text is not verbatim.</summary>
    public Location Place(int offset) => IsVerbatim ? At with { Column = At.Column + OriginOf(offset) + (IsQuoted ? 1 : 0) } : At;

    /// <summary>The text made of some of its signs, which keep their places.</summary>
    /// <param name="signs">The signs that are taken, by their offsets.</param>
    public YamlScalar Of(IReadOnlyList<int> signs) => MadeInto(string.Create(signs.Count, (Text, signs), static (made, from) =>
    {
        for (var i = 0; i < made.Length; i++) made[i] = from.Text[from.signs[i]];
    }), signs);

    /// <summary>A text made of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="signs">For each of its signs the offset of the one that it comes from.</param>
    public YamlScalar MadeInto(string text, IReadOnlyList<int> signs)
    {
        var origins = new int[signs.Count];
        for (var i = 0; i < origins.Length; i++) origins[i] = OriginOf(signs[i]);
        return this with { Text = text, Origins = origins };
    }

    private int OriginOf(int offset) => Origins is not { Count: > 0 } origins ? offset : offset < origins.Count ? origins[offset] : origins[^1] + 1;
}

/// <summary>A list.</summary>
public sealed record YamlList(IReadOnlyList<YamlNode> Items, Location At) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Kind => Items.Count == 0 ? "an empty list" : "a list";
}

/// <summary>A map, in the order of the file.</summary>
public sealed record YamlMap(IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries, Location At) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Kind => Entries.Count == 0 ? "an empty map" : "a map";

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Entries)
            {
                if (name.Text == key) return value;
            }
            return null;
        }
    }
}
