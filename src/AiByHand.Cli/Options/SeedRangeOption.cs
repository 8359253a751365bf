using System.CommandLine;

namespace AiByHand.Cli.Options;

/// <summary><c>--seeds A..B</c>, both ends among them.</summary>
internal sealed class SeedRangeOption : Option<string>
{
    private const ulong Most = 1_000_000;

    public SeedRangeOption() : base("--seeds")
    {
        HelpName = "A..B";
        Description = "The seeds to try, from A to B [default: 0..999]";
    }

    /// <exception cref="Refusal">It isn't a range of seeds.</exception>
    public (ulong First, ulong Last) Read(ParseResult parsed)
    {
        if (parsed.GetValue(this) is not { } text) return (0, 999);
        if (text.Split("..") is not [var from, var to]) throw new Refusal($"--seeds can't be '{text}'; it is a range such as 0..999");
        var (first, last) = (SeedOption.Parse(from), SeedOption.Parse(to));
        if (last < first) throw new Refusal($"--seeds {text} runs backwards; the smaller seed comes first");
        if (last - first >= Most) throw new Refusal($"--seeds {text} are too many; {Most} at a time can be tried");
        return (first, last);
    }
}
