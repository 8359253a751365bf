using System.Globalization;

namespace AiByHand.Templates.Expanding;

/// <summary>What <c>each</c> declares: the values that <c>&lt;t&gt;</c> stands for, one after the other; or several names that turn together.</summary>
/// <param name="Names">Its name, or those that turn together.</param>
/// <param name="Values">Its values as texts, numbers or words: one for each name.</param>
internal sealed record TemplateIndex(IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<string>> Values)
{
    /// <summary>What it is known by: its first name.</summary>
    public string Name => Names[0];

    /// <summary>Its names at one of its values.</summary>
    public Bound At(IReadOnlyList<string> values, Bound? outer)
    {
        for (var i = 0; i < Names.Count; i++) outer = new Bound(Names[i], values[i], outer);
        return outer!;
    }
}

/// <summary>An index at one of its values, and those round it.</summary>
/// <param name="Name">The index.</param>
/// <param name="Value">Its value here.</param>
/// <param name="Outer">The next one out, or null.</param>
internal sealed record Bound(string Name, string Value, Bound? Outer)
{
    /// <summary>The value of an index, or null where it has none.</summary>
    public static string? ValueOf(Bound? bound, string name)
    {
        for (; bound is not null; bound = bound.Outer)
        {
            if (bound.Name == name) return bound.Value;
        }
        return null;
    }

    /// <summary><c>4*t-3</c> at a value; null for a word, which can't be reckoned with, and for a number too large.</summary>
    public static string? Reckoned(string value, string factor, string summand)
    {
        if (factor.Length == 0 && summand.Length == 0) return value;
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(factor.Length == 0 ? "1" : factor, NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            && int.TryParse(summand.Length == 0 ? "0" : summand, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plus)
            && Math.Abs((long)times * number + plus) <= int.MaxValue
                ? (times * number + plus).ToString(CultureInfo.InvariantCulture)
                : null;
    }
}
