using System.Globalization;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>What whoever starts a run should look at, although nothing is wrong. Of one kind the first few are told, and how many more there are.</summary>
internal sealed class Notes
{
    private const int MostOfAKind = 8, Longest = 800;

    private readonly List<Kind> _kinds = [];

    /// <summary>The notes, a line each, in the order in which they were first found.</summary>
    public IReadOnlyList<string> Told => [.. _kinds.SelectMany(kind => kind.Told)];

    /// <summary>Adds a note on a whole file.</summary>
    public void Add(string message) => Add(message, message);

    /// <summary>Adds a note on a place.</summary>
    /// <param name="kind">What it is one of, for the line that says how many more there are: <c>names that can't be printed</c>.</param>
    /// <param name="at">The place.</param>
    /// <param name="message">The note.</param>
    public void Add(string kind, Location at, string message) => Add(kind, $"{at}: {message}");

    /// <summary>Adds a note of which there may be many.</summary>
    public void Add(string kind, string message)
    {
        message = Shown(message);
        if (_kinds.Find(known => known.Name == kind) is { } known) known.Add(message);
        else _kinds.Add(new Kind(kind, message));
    }

    // A note quotes a file, which may hold anything, and of any length: what it is about stands at its ends.
    private static string Shown(string message)
    {
        if (message.Length > Longest) message = $"{message.AsSpan(0, Longest / 2)} … {message.AsSpan(message.Length - Longest / 2)}";
        return message.Any(char.IsControl) ? string.Concat(message.Select(sign => char.IsControl(sign) ? ' ' : sign)) : message;
    }

    private sealed class Kind(string name, string first)
    {
        private readonly List<string> _first = [first];
        private int _count = 1;

        public string Name => name;

        public IEnumerable<string> Told => _count == _first.Count ? _first : [.. _first, string.Create(CultureInfo.InvariantCulture, $"and {_count - _first.Count} more {name}")];

        public void Add(string note)
        {
            _count++;
            if (_first.Count < MostOfAKind) _first.Add(note);
        }
    }
}
