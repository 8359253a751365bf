using System.CommandLine;

namespace AiByHand.Cli.Options;

/// <summary>An option that takes one of a few words; the first is meant where it isn't given.</summary>
internal sealed class WordOption : Option<string>
{
    private readonly string[] _words;

    public WordOption(string name, string description, params string[] words) : base(name)
    {
        _words = words;
        HelpName = string.Join('|', words);
        CompletionSources.Add(words);
        Description = $"{description} [default: {words[0]}]";
    }

    /// <summary>The word, in lower case.</summary>
    /// <exception cref="Refusal">It isn't one of the words.</exception>
    public string Read(ParseResult parsed)
    {
        var text = parsed.GetValue(this)?.ToLowerInvariant() ?? _words[0];
        return Array.IndexOf(_words, text) >= 0 ? text : throw new Refusal($"{Name} can't be '{text}'; it is {string.Join(" or ", _words)}");
    }
}
