using System.CommandLine;

namespace AiByHand.Cli.Options;

/// <summary>A file or a folder.</summary>
internal sealed class PathArgument : Argument<string>
{
    public PathArgument(string name, string description) : base(name) => Description = description;

    /// <exception cref="Refusal">It looks like an option that isn't there.</exception>
    public string Read(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(this);
        // The library takes an option it doesn't know for a file.
        return path.StartsWith('-') ? throw new Refusal(Misunderstood.UnknownOption(path, parsed.CommandResult.Command)) : path;
    }
}
