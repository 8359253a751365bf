using System.CommandLine;
using AiByHand.Pages.Composing;

namespace AiByHand.Cli.Options;

/// <summary><c>--working small</c>.</summary>
internal sealed class WorkingOption : Option<string>
{
    public WorkingOption() : base("--working")
    {
        HelpName = "no|small";
        Description = "What of the working stands on the key: nothing, or one cell of each step in small type under the sheet [default: no]";
        CompletionSources.Add("no", "small");
    }

    /// <summary>What stands there.</summary>
    /// <exception cref="Refusal">It isn't one of the words.</exception>
    public KeyWorking Read(ParseResult parsed) => parsed.GetValue(this)?.ToLowerInvariant() switch
    {
        null or "no" => KeyWorking.No,
        "small" => KeyWorking.Small,
        var word => throw new Refusal($"--working can't be '{word}'; it is no or small"),
    };
}
