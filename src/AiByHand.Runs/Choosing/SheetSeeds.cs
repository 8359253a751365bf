using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Problems;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>
/// The seeds that a copy may get of a topic, one after the other: the SHA-256 of <c>aibyhand/run/1/pool/master seed/topic/level/copy/try</c> (UTF-8), its first eight
/// bytes big-endian. Practice seeds are taken modulo 1,000,000,000, since people type them; exam seeds keep 63 bits, since nobody shall guess them.
/// The copy's id is in it and its place is not: who joins or leaves a class moves nobody else's numbers.
/// </summary>
internal sealed class SheetSeeds(RunPlan plan, PlannedTopic topic, Copy copy)
{
    private const ulong PracticeSeeds = 1_000_000_000;
    private const ulong ExamMark = 1UL << 63;

    private readonly string _name = string.Create(
        CultureInfo.InvariantCulture,
        $"aibyhand/run/1/{(plan.Pool == Pool.Exam ? "exam" : "practice")}/{plan.Seed}/{topic.Key}/{topic.Template.Level}{Sizes(topic)}/{copy.Id}/");

    /// <summary>The seed of a try, from 0.</summary>
    public ulong this[int attempt]
    {
        get
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Encoding.UTF8.GetBytes(_name + attempt.ToString(CultureInfo.InvariantCulture)), digest);
            var number = BinaryPrimitives.ReadUInt64BigEndian(digest);
            return plan.Pool == Pool.Exam ? number | ExamMark : number % PracticeSeeds;
        }
    }

    private static string Sizes(PlannedTopic topic) =>
        string.Concat(SheetCode.Of(topic.Template, null).Sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"/{size.Key}={size.Value}")));
}
