using System.CommandLine;
using AiByHand.Templates;

namespace AiByHand.Cli.Options;

/// <summary><c>--level easy|book|hard</c>.</summary>
internal sealed class LevelOption : Option<string>
{
    public LevelOption(string absent = Template.BookLevel) : base("--level")
    {
        HelpName = string.Join('|', Template.Levels);
        CompletionSources.Add([.. Template.Levels]);
        Description = $"How hard the numbers are [default: {absent}]";
    }

    /// <summary>The level, or null where the option isn't given.</summary>
    /// <exception cref="Refusal">There is no such level.</exception>
    public string? Read(ParseResult parsed) => parsed.GetValue(this) is { } text ? Known(text) : null;

    /// <exception cref="Refusal">There is no such level.</exception>
    public static string Known(string text)
    {
        var level = text.ToLowerInvariant();
        return Template.Levels.Contains(level) ? level : throw new Refusal($"there is no level '{text}'; the levels are {string.Join(", ", Template.Levels)}");
    }
}
