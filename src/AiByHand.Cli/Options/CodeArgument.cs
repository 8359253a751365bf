using System.CommandLine;
using AiByHand.Runs.Choosing;

namespace AiByHand.Cli.Options;

/// <summary><c>CODE</c>, as somebody types it off a page: with blanks it comes in pieces.</summary>
internal sealed class CodeArgument : Argument<string[]>
{
    public CodeArgument() : base("CODE")
    {
        Arity = ArgumentArity.OneOrMore;
        Description = "The code in the sheet's footer, or what its QR code says";
    }

    /// <summary>The code as the page shows it.</summary>
    /// <exception cref="Refusal">It looks like an option that isn't there.</exception>
    public string Read(ParseResult parsed)
    {
        var words = parsed.GetRequiredValue(this);
        // The library takes an option it doesn't know for a code.
        if (Array.Find(words, word => word.StartsWith('-')) is { } option) throw new Refusal(Misunderstood.UnknownOption(option, parsed.CommandResult.Command));
        return SheetCodes.Typed(string.Join(' ', words));
    }
}
