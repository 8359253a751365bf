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

    private static string Opaque(string source)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(source), digest);
        var digits = Crockford.Of(BinaryPrimitives.ReadUInt64BigEndian(digest), Groups * GroupLength);
        return $"{ExamPrefix}-{digits[..4]}-{digits[4..8]}-{digits[8..]}";
    }
}
