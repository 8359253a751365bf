using System.CommandLine;
using AiByHand.Runs.Plans;

namespace AiByHand.Cli.Options;

/// <summary><c>--shard I/N</c>.</summary>
internal sealed class ShardOption : Option<string>
{
    public ShardOption() : base("--shard")
    {
        HelpName = "I/N";
        Description = "Print the I-th of N parts alone; 'bind' puts the parts together";
    }

    /// <exception cref="Refusal">It isn't a part.</exception>
    public Shard Read(ParseResult parsed) =>
        parsed.GetValue(this) is not { } text ? Shard.Whole
        : Shard.TryParse(text, out var shard) ? shard
        : throw new Refusal($"--shard can't be '{text}'; it is a part of a number of parts, such as 2/8");
}
