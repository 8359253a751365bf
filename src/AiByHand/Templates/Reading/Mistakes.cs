namespace AiByHand.Templates.Reading;

/// <summary>Collects what is wrong with a file, so that all of it can be told at once.</summary>
internal sealed class Mistakes
{
    private readonly List<Diagnostic> _all = [];

    public int Count => _all.Count;

    public void Add(Location at, string message)
    {
        var mistake = new Diagnostic(at, message);
        if (!_all.Contains(mistake)) _all.Add(mistake);
    }

    /// <summary>Throws if there are any.</summary>
    /// <exception cref="TemplateException">There are.</exception>
    public void Refuse()
    {
        if (_all.Count > 0) throw new TemplateException([.. _all.OrderBy(mistake => mistake.At.Line).ThenBy(mistake => mistake.At.Column)]);
    }
}
