using System.CommandLine;
using AiByHand.Runs.Choosing;

namespace AiByHand.Cli.Options;

/// <summary><c>CODE…</c>, as somebody types it off a page: with blanks it comes in pieces.</summary>
internal sealed class CodeArgument : Argument<string[]>
{
    private const int MostWords = 12;

    public CodeArgument() : base("CODE")
    {
        Arity = ArgumentArity.OneOrMore;
        Description = "The code in the sheet's footer, or what its QR code says; or several";
    }

    /// <summary>The codes as the pages show them, each once; what can't be read is as it was typed.</summary>
    /// <exception cref="Refusal">One looks like an option that isn't there.</exception>
    public IReadOnlyList<string> Read(ParseResult parsed)
    {
        var words = parsed.GetRequiredValue(this);
        // The library takes an option it doesn't know for a code.
        if (Array.Find(words, word => word.StartsWith('-')) is { } option) throw new Refusal(Misunderstood.UnknownOption(option, parsed.CommandResult.Command));
        var codes = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var count = Math.Min(MostWords, words.Length - i);
            while (count > 0 && !IsCode(SheetCodes.Typed(Joined(count)))) count--;
            // Nothing is one: a word with dots is meant for one by itself, else all that is left.
            if (count == 0) count = words[i].Contains('.') ? 1 : words.Length - i;
            codes.Add(SheetCodes.Typed(Joined(count)));
            i += count;

            string Joined(int several) => string.Join(' ', words.Skip(i).Take(several));
        }
        return [.. codes.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsCode(string text) => !text.Contains(' ') && SheetCodes.IsCode(text);
}
