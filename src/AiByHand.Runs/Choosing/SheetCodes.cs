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
    // Crockford's digits: none is taken for another when read aloud or off a bad copy.
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string ExamPrefix = "X";
    private const int Groups = 3;
    private const int GroupLength = 4;

    /// <summary>A practice sheet's own code, which alone reprints it; for an exam sheet an opaque one, <c>X-7QK4-M2PD-9AEV</c>, made from the seed by a hash that can't be undone.</summary>
    public static string Of(Pool pool, PlannedTopic topic, ulong seed) =>
        pool == Pool.Exam ? Opaque(topic.Key, seed) : SheetCode.Of(topic.Template, seed, topic.Blanks).ToString();

    /// <summary>Whether a text has the form of an exam sheet's code.</summary>
    public static bool IsOpaque(string text) =>
        text.Split('-') is [ExamPrefix, .. var groups] && groups.Length == Groups && Array.TrueForAll(groups, group => group.Length == GroupLength && group.All(Digits.Contains));

    private static string Opaque(string key, ulong seed)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"aibyhand/code/1/{seed}/{key}")), digest);
        var bits = BinaryPrimitives.ReadUInt64BigEndian(digest);
        var code = new StringBuilder(ExamPrefix);
        for (var place = 0; place < Groups * GroupLength; place++)
        {
            if (place % GroupLength == 0) code.Append('-');
            code.Append(Digits[(int)(bits >> (59 - 5 * place)) & 31]);
        }
        return code.ToString();
    }
}
