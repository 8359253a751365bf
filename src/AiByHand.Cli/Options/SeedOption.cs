using System.CommandLine;
using System.Globalization;
using AiByHand.Runs.Plans;

namespace AiByHand.Cli.Options;

/// <summary><c>--seed N</c>.</summary>
internal sealed class SeedOption : Option<string>
{
    public SeedOption(string? description = null) : base("--seed")
    {
        HelpName = "N";
        Description = description ?? $"Which numbers: the same seed gives the same sheet, always; 0 to {ulong.MaxValue} [default: one is picked, and said]";
    }

    /// <summary>The seed, or null where the option isn't given.</summary>
    /// <exception cref="Refusal">It isn't a seed.</exception>
    public ulong? Read(ParseResult parsed) => parsed.GetValue(this) is { } text ? Parse(text) : null;

    /// <summary>The master seed of a run, or null where the option isn't given.</summary>
    /// <exception cref="Refusal">It isn't one.</exception>
    public MasterSeed? ReadMaster(ParseResult parsed) =>
        parsed.GetValue(this) is not { } text ? null
        : MasterSeed.TryParse(text, out var seed) ? seed
        : throw new Refusal($"'{text}' can't be a seed; a run's seed is a whole number from 0 to {ulong.MaxValue}, written in digits alone, an exam's one that the program has made, E-…");

    /// <exception cref="Refusal">It isn't a seed.</exception>
    public static ulong Parse(string text)
    {
        // Leading zeros would make two spellings of one sheet; a seed is shown as it was typed.
        var isPlain = text is "0" || (text.Length > 0 && text[0] != '0');
        return isPlain && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new Refusal($"'{text}' can't be a seed; a seed is a whole number from 0 to {ulong.MaxValue}, written in digits alone");
    }
}
