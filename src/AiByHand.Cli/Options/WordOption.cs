using System.CommandLine;

namespace AiByHand.Cli.Options;

/// <summary>An option that takes one of a few words; the first is meant where it isn't given.</summary>
internal sealed class WordOption<T> : Option<string>
{
    private readonly (string Word, T Value)[] _choices;

    public WordOption(string name, string description, params (string Word, T Value)[] choices) : base(name)
    {
        _choices = choices;
        HelpName = string.Join('|', Words);
        Description = $"{description} [default: {choices[0].Word}]";
    }

    private IEnumerable<string> Words => _choices.Select(choice => choice.Word);

    /// <exception cref="Refusal">It isn't one of the words.</exception>
    public T Read(ParseResult parsed)
    {
        if (parsed.GetValue(this) is not { } text) return _choices[0].Value;
        foreach (var (word, value) in _choices)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
        }
        throw new Refusal($"{Name} can't be '{text}'; it is {string.Join(" or ", Words)}");
    }
}
