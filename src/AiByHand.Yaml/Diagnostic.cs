using System.Globalization;

namespace AiByHand.Yaml;

/// <summary>One mistake in a file: where, what was found, what was expected.</summary>
/// <param name="At">Where.</param>
/// <param name="Message">What is wrong and what would be right, in one line.</param>
public sealed record Diagnostic(Location At, string Message)
{
    private const int MostLines = 12;

    /// <summary>The name that is wrong, which is told once, at its first place; null where each place is a mistake of its own.</summary>
    internal string? Name { get; init; }

    /// <summary>Where else the name stands.</summary>
    internal IReadOnlyList<Location> Others { get; init; } = [];

    /// <summary>As compilers write it: <c>rnn.yaml:12:9: unknown operation 'rellu'; did you mean 'relu'?</c></summary>
    public override string ToString() => $"{At}: {Message}";

    /// <summary>One name at several places, in the order of the file, as one mistake.</summary>
    internal static Diagnostic Of(IReadOnlyList<Diagnostic> uses)
    {
        List<Location> places = [.. uses.SelectMany(use => use.Others.Prepend(use.At)).Distinct().OrderBy(place => place.Line).ThenBy(place => place.Column)];
        return places.Count == 1 ? uses[0] : uses[0] with { Message = $"{uses[0].Alone} (and at {Counted.Of(places.Count - 1, "other place")}, {Lines(places.Skip(1))})", Alone = uses[0].Alone, Others = places[1..] };
    }

    private string Alone
    {
        get => field ?? Message;
        init;
    }

    private static string Lines(IEnumerable<Location> places)
    {
        List<string> lines = [.. places.Select(place => place.Line.ToString(CultureInfo.InvariantCulture)).Distinct()];
        return $"line{(lines.Count == 1 ? "" : "s")} {Counted.Named(lines, MostLines)}";
    }
}
