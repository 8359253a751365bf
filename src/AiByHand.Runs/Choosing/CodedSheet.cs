using AiByHand.Problems;
using AiByHand.Runs.SheetFiles;
using AiByHand.Templates;

namespace AiByHand.Runs.Choosing;

/// <summary>A practice sheet by the code on it, which alone says which sheet it is.</summary>
/// <param name="Template">Its topic, at its level, in its sizes and its revision.</param>
/// <param name="Code">The code, with a seed.</param>
public sealed record CodedSheet(Template Template, SheetCode Code)
{
    /// <summary>It, as the code says that it was printed.</summary>
    public Sheet Sheet => new(Template, Code.Seed, IsEarlier: TemplateCatalog.Find(Code.Topic) is { } head && Code.Revision < head.Revision) { Blanks = Code.Blanks };

    /// <summary>The sheet of a code as somebody typed it.</summary>
    /// <exception cref="RunException">It is no code, an exam's, or one of a topic, level or revision that isn't there.</exception>
    /// <exception cref="SizeException">The topic has no such size, or not of that value.</exception>
    public static CodedSheet Of(string text)
    {
        var typed = SheetCodes.Typed(text);
        if (SheetCodes.IsOpaque(typed)) throw new RunException($"{typed} is an exam sheet's code, and only its run's record tells which sheet that is");
        if (SheetCodes.Trouble(typed) is { } trouble) throw new RunException(trouble);
        if (!SheetCode.TryParse(typed, out var code) || code.Seed is null) throw new RunException($"'{text}' is no sheet's code; a code is such as rnn.r1.book.7");
        if (TemplateCatalog.Find(code.Topic) is not { } head) throw new RunException(TemplateCatalog.NoTopic(code.Topic, more: "; sheets of a topic of your own are marked by the record of their run"));
        if (!Template.Levels.Contains(code.Level)) throw new RunException($"there is no level '{code.Level}'; the levels are {string.Join(", ", Template.Levels)}");
        try
        {
            return new CodedSheet(TemplateCatalog.Load(head.Topic, code.Level, code.Revision, code.Sizes), code);
        }
        catch (KeyNotFoundException missing)
        {
            throw new RunException($"{typed}: {missing.Message}", missing);
        }
    }
}
