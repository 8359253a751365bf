using System.CommandLine;
using System.Globalization;

namespace AiByHand.Cli.Options;

/// <summary><c>--count K</c>: seeds N … N + K - 1.</summary>
internal sealed class CountOption : Option<string>
{
    private const int Most = 100_000;

    public CountOption() : base("--count")
    {
        HelpName = "K";
        Description = "How many sheets of each topic: seeds N to N + K - 1 [default: 1]";
    }

    /// <summary>The count, or null where the option isn't given.</summary>
    /// <exception cref="Refusal">It isn't a count.</exception>
    public int? Read(ParseResult parsed)
    {
        if (parsed.GetValue(this) is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most
            ? count
            : throw new Refusal($"--count can't be '{text}'; it is a whole number from 1 to {Most}");
    }
}
