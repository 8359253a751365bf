using System.CommandLine;

namespace AiByHand.Cli.Options;

/// <summary><c>--replace</c>.</summary>
internal sealed class ReplaceOption : Option<bool>
{
    public ReplaceOption(string description) : base("--replace") => Description = description;
}
