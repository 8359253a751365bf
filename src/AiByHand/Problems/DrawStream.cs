using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Templates;

namespace AiByHand.Problems;

/// <summary>
/// The numbers for one tensor of one sheet. Every tensor has a stream of its own, so a tensor that is added to a template, or moved in it, moves no other.
/// </summary>
/// <remarks>
/// The stream begins with the SHA-256 of <c>aibyhand/1/topic/level/seed/tensor</c> (UTF-8, the seed in decimal), read as four big-endian words.
/// Sizes other than the level's own follow in the template's order: <c>…/tensor/rows=3/inner=4</c>.
/// Which of its variants a template takes is drawn from the stream of the name <c>#variant</c>.
/// The template's revision is not in it on purpose: a correction that touches one condition leaves most seeds as they were.
/// </remarks>
internal sealed class DrawStream
{
    private Xoshiro256 _generator;

    public DrawStream(string topic, string level, ulong seed, string tensor, IEnumerable<TemplateSize>? sizes = null)
    {
        var name = new StringBuilder();
        name.Append(CultureInfo.InvariantCulture, $"aibyhand/1/{topic}/{level}/{seed}/{tensor}");
        foreach (var size in sizes ?? [])
        {
            if (size.IsChosen) name.Append(CultureInfo.InvariantCulture, $"/{size.Name}={size.Value}");
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name.ToString()), digest);
        _generator = new Xoshiro256(
            BinaryPrimitives.ReadUInt64BigEndian(digest),
            BinaryPrimitives.ReadUInt64BigEndian(digest[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(digest[16..]),
            BinaryPrimitives.ReadUInt64BigEndian(digest[24..]));
    }

    /// <summary>A number from 0 to <paramref name="count"/> - 1 by the rule of <see cref="Xoshiro256.Below"/>.</summary>
    public int Below(int count) => (int)_generator.Below((ulong)count);

    /// <summary>One of the choices.</summary>
    public T Of<T>(T[] choices) => choices[Below(choices.Length)];
}
