namespace AiByHand.Exports.Notebook;

/// <summary>What the tensors of a sheet are called in Python: as in the topic, but for names that Python or the notebook has for something else, which get an underscore.</summary>
internal sealed class PythonNames
{
    private static readonly string[] Python =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
        "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "match", "case", "type",
        "abs", "all", "any", "bin", "bool", "bytes", "chr", "dict", "dir", "enumerate", "eval", "exec", "filter", "float", "format", "hash", "help", "hex", "id", "input", "int", "iter", "len", "list", "map",
        "max", "min", "next", "object", "oct", "open", "ord", "pow", "print", "range", "repr", "reversed", "round", "set", "slice", "sorted", "str", "sum", "super", "tuple", "vars", "zip",
        "torch", "nn", "np", "check", "expected",
    ];

    private readonly HashSet<string> _taken = new([.. Python, .. HandFunction.All.Select(function => function.Name)], StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of a sheet's tensors.</summary>
    /// <param name="tensors">What the topic calls them.</param>
    public PythonNames(IEnumerable<string> tensors)
    {
        foreach (var tensor in tensors) _names[tensor] = Free(tensor);
    }

    /// <summary>A tensor's name.</summary>
    public string this[string tensor] => _names[tensor];

    /// <summary>A name for something else, that nothing has so far.</summary>
    public string Free(string name)
    {
        while (!_taken.Add(name)) name += "_";
        return name;
    }
}
