using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Problems;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>What a page of a run carries as its code.</summary>
public static class SheetCodes
{
    private const string ExamPrefix = "X";
    private const int Groups = 3;
    private const int GroupLength = 4;
    private const int Length = 1 + Groups * GroupLength;

    private static readonly string ExamForm = string.Create(CultureInfo.InvariantCulture, $"an exam's code has {Groups} groups of {GroupLength} after the {ExamPrefix}, such as X-7QK4-M2PD-9AEV");

    // A practice code with many sizes has a hundred or so.
    private const int Longest = 400;

    /// <summary>
    /// A practice sheet's own code, which alone reprints it; for an exam sheet an opaque one, <c>X-7QK4-M2PD-9AEV</c>, made by a hash that can't be undone: from the
    /// exam's secret, so that a printed code tests no guess but one of the whole secret; of exams before there was one, from the sheet's seed alone.
    /// </summary>
    public static string Of(RunPlan plan, PlannedTopic topic, ulong seed) =>
        plan.Pool == Pool.Practice ? SheetCode.Of(topic.Template, seed, topic.Blanks).ToString()
        : plan.Seed.IsSecret ? Opaque(string.Create(CultureInfo.InvariantCulture, $"aibyhand/code/2/{plan.Seed}/{seed}/{topic.Key}"))
        : Opaque(string.Create(CultureInfo.InvariantCulture, $"aibyhand/code/1/{seed}/{topic.Key}"));

    /// <summary>Whether a text has the form of an exam sheet's code.</summary>
    public static bool IsOpaque(string text) =>
        text.Length <= Longest && text.Split('-') is [ExamPrefix, .. var groups] && groups.Length == Groups && Array.TrueForAll(groups, group => group.Length == GroupLength && group.All(Crockford.Digits.Contains));

    /// <summary>Whether a text has the form of any sheet's code.</summary>
    public static bool IsCode(string text) => text.Length <= Longest && (IsOpaque(text) || SheetCode.TryParse(text, out _));

    /// <summary>
    /// What somebody typed, as the page shows it: an exam's code whatever stands between its groups, in lower case, with O for 0 or I for 1; else a practice sheet's
    /// (<see cref="TypedCode"/>); what is neither as it is.
    /// </summary>
    public static string Typed(string text) => SignsOf(text) is { Length: Length } signs ? Grouped(signs) : TypedCode.Of(text) ?? text;

    /// <summary>What is wrong with a text that is meant for a code and can't be read as one, in a sentence; null if it is a code, or isn't meant for one.</summary>
    public static string? Trouble(string text)
    {
        if (SignsOf(text) is { } signs)
        {
            if (signs.Length is > GroupLength and < Length)
            {
                var missing = Length - signs.Length;
                return string.Create(CultureInfo.InvariantCulture, $"{text} is cut short: {ExamForm}, and {missing} of their signs {(missing == 1 ? "is" : "are")} missing");
            }
            if (signs.Length == Length) return null;
        }
        return StrangeSign(text) ?? CodeTrouble.Of(text);
    }

    // In a code of the right form a sign that none has, or too many signs.
    private static string? StrangeSign(string text)
    {
        if (text.Length > Longest || text.Trim() is not ['X' or 'x', '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or ' ', ..] code) return null;
        foreach (var (place, sign) in code.Index().Skip(2))
        {
            if (sign is not ('-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014') && !char.IsWhiteSpace(sign) && !Crockford.Digits.Contains(Crockford.Plain(sign.ToString())[0]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{code} can't be read as a code: no code has the sign '{sign}', which stands at place {place + 1}; {ExamForm}");
            }
        }
        return code.Count(char.IsLetterOrDigit) > Length ? $"{code} can't be read as a code: it has too many signs; {ExamForm}" : null;
    }

    // The signs of an exam's code, without what parts them; null if it can't be one.
    private static string? SignsOf(string text)
    {
        var signs = new StringBuilder(Length);
        foreach (var sign in text.ToUpperInvariant())
        {
            if (sign is '-' or '.' or '_' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' || char.IsWhiteSpace(sign)) continue;
            signs.Append(signs.Length == 0 ? sign : sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign });
            if (signs.Length > Length) return null;
        }
        var found = signs.ToString();
        return found.StartsWith(ExamPrefix, StringComparison.Ordinal) && found.All(Crockford.Digits.Contains) ? found : null;
    }

    private static string Grouped(string signs) => string.Join('-', [signs[..1], .. signs[1..].Chunk(GroupLength).Select(group => new string(group))]);

    private static string Opaque(string source)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(source), digest);
        return Grouped(ExamPrefix + Crockford.Of(BinaryPrimitives.ReadUInt64BigEndian(digest), Groups * GroupLength));
    }
}
