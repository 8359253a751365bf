namespace AiByHand.Templates.Reading;

/// <summary>Collects what is wrong with a file, so that all of it can be told at once.</summary>
internal sealed class Mistakes
{
    private readonly HashSet<Diagnostic> _all = [];

    /// <summary>How many were told, those told before among them: what variants share is read for each of them.</summary>
    public int Count { get; private set; }

    public void Add(Location at, string message)
    {
        Count++;
        _all.Add(new Diagnostic(at, OneLine(message)));
    }

    /// <summary>Throws if there are any.</summary>
    /// <exception cref="TemplateException">There are.</exception>
    public void Refuse()
    {
        if (_all.Count > 0) throw new TemplateException(InOrder(_all));
    }

    /// <summary>Mistakes by their places, each once; file by file, where there are several.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> mistakes) =>
    [
        .. mistakes.Distinct().GroupBy(mistake => mistake.At.File).SelectMany(file =>
            file.OrderBy(mistake => mistake.At.Line).ThenBy(mistake => mistake.At.Column).ThenBy(mistake => mistake.Message, StringComparer.Ordinal)),
    ];

    // A message quotes the file, which may hold anything.
    private static string OneLine(string message) =>
        message.Any(char.IsControl) ? string.Concat(message.Select(sign => char.IsControl(sign) ? ' ' : sign)) : message;
}
