using System.CommandLine;
using System.Globalization;

namespace AiByHand.Cli.Options;

/// <summary><c>--set NAME=K</c>, as often as there are sizes to choose.</summary>
internal sealed class SetOption : Option<string[]>
{
    public SetOption() : base("--set")
    {
        HelpName = "NAME=K";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        Description = "A size of the topic, such as rows=3 (aibyhand topics lists them); more than one --set for more than one size [default: the level's own sizes]";
    }

    /// <summary>The chosen sizes by name; empty where the option isn't given.</summary>
    /// <exception cref="Refusal">It isn't a name and a number, or a size is chosen twice.</exception>
    public IReadOnlyDictionary<string, int> Read(ParseResult parsed)
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(this) ?? [])
        {
            if (text.Split('=') is not [{ Length: > 0 } name, var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                throw new Refusal($"--set can't be '{text}'; it is a size and a whole number, such as rows=3");
            }
            if (!sizes.TryAdd(name, size)) throw new Refusal($"--set chooses {name} twice: {sizes[name]} and {size}");
        }
        return sizes;
    }
}
