namespace AiByHand.Yaml;

/// <summary>Collects what is wrong with a file, so that all of it can be told at once.</summary>
public sealed class Mistakes
{
    // Nobody reads more of them, or more of one.
    private const int Most = 100, Longest = 600;

    private readonly HashSet<Diagnostic> _all = [];
    private readonly List<(Location From, int Length)> _covered = [];
    private bool _hasMore;

    /// <summary>How many were told, those told before among them: what variants share is read for each of them.</summary>
    public int Count { get; private set; }

    /// <summary>The first that was told; null for none.</summary>
    public Diagnostic? First => _all.FirstOrDefault();

    /// <summary>Tells what is wrong at a place, and what would be right.</summary>
    /// <param name="at">The place.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="name">The name that nothing has, where that is what is wrong: whoever mends it at one place mends it at all, so it is told once.</param>
    public void Add(Location at, string message, string? name = null)
    {
        Count++;
        if (_covered.Exists(place => at.File == place.From.File && at.Line == place.From.Line && at.Column >= place.From.Column && at.Column < place.From.Column + place.Length)) return;
        if (_all.Count < Most) _all.Add(new Diagnostic(at, OneLine(message)) { Name = name });
        else _hasMore = true;
    }

    /// <summary>Tells what is wrong with a whole piece of a line. What else would be told of it only follows from that, and isn't.</summary>
    public void AddOnce(Location from, int length, string message)
    {
        Add(from, message);
        _covered.Add((from, length));
    }

    /// <summary>Tells what others have collected, for files that are read side by side.</summary>
    public void AddAll(Mistakes others)
    {
        foreach (var mistake in others._all) Add(mistake.At, mistake.Message, mistake.Name);
    }

    /// <summary>Throws if there are any.</summary>
    /// <exception cref="FileMistakesException">There are.</exception>
    public void Refuse()
    {
        if (_all.Count == 0) return;
        var told = InOrder(_all);
        throw new FileMistakesException(_hasMore ? [.. told, new Diagnostic(told[^1].At, $"and there are more: these are the first {Most} that were found")] : told);
    }

    /// <summary>Mistakes by their places, each once; file by file, where there are several.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> mistakes) =>
    [
        .. mistakes.Distinct().GroupBy(mistake => mistake.At.File).SelectMany(file =>
            file.OrderBy(mistake => mistake.At.Line).ThenBy(mistake => mistake.At.Column).ThenBy(mistake => mistake.Message, StringComparer.Ordinal)
                .GroupBy(mistake => mistake.Name ?? (object)mistake).Select(uses => Diagnostic.Of([.. uses]))),
    ];

    // A message quotes the file, which may hold anything, and of any length: what is wrong stands at its ends.
    private static string OneLine(string message)
    {
        if (message.Length > Longest) message = $"{message.AsSpan(0, Longest / 2)} … {message.AsSpan(message.Length - Longest / 2)}";
        return message.Any(IsUnprintable) ? string.Concat(message.Select(sign => IsUnprintable(sign) ? ' ' : sign)) : message;
    }

    private static bool IsUnprintable(char sign) => char.IsControl(sign) || sign is '\u2028' or '\u2029';
}
