using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AiByHand.Runs.Plans;

/// <summary>
/// What decides every number of a run. A practice run's is a whole number that anybody may choose. An exam's is a secret that the program makes, 120 random bits and a check
/// of 20, <c>E-7QK4-…</c>: dates, numbers that a person makes up and seeds of practice runs don't have that form, so none of them is taken for one.
/// </summary>
public sealed record MasterSeed
{
    private const string SecretPrefix = "E-";
    private const int Group = 4, RandomDigits = 24, CheckDigits = 4;

    private MasterSeed(string text) => Text = text;

    /// <summary>As it is written: digits, or the secret in groups.</summary>
    public string Text { get; private init; }

    /// <summary>Whether it is a secret that the program made.</summary>
    public bool IsSecret => Text.StartsWith(SecretPrefix, StringComparison.Ordinal);

    /// <summary>A number.</summary>
    public static implicit operator MasterSeed(ulong number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A fresh secret.</summary>
    public static MasterSeed NewSecret()
    {
        Span<char> digits = stackalloc char[RandomDigits];
        for (var i = 0; i < digits.Length; i++) digits[i] = Crockford.Digits[RandomNumberGenerator.GetInt32(Crockford.Digits.Length)];
        return Sealed(new string(digits));
    }

    /// <summary>Reads a seed as it is written; false if <paramref name="text"/> isn't one. Of a secret, capitals don't count, nor do O for 0, I and L for 1.</summary>
    public static bool TryParse(string text, out MasterSeed seed)
    {
        seed = 0UL;
        // Leading zeros would make two spellings of one seed.
        if ((text == "0" || !text.StartsWith('0')) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            seed = number;
            return true;
        }
        if (!LooksSecret(text)) return false;
        var digits = Crockford.Plain(text[SecretPrefix.Length..].Replace("-", "", StringComparison.Ordinal));
        if (digits.Length != RandomDigits + CheckDigits || !digits.All(Crockford.Digits.Contains)) return false;
        seed = Sealed(digits[..RandomDigits]);
        return seed.Text.Replace("-", "", StringComparison.Ordinal).EndsWith(digits, StringComparison.Ordinal);
    }

    /// <summary>Whether a text is meant for a secret, good or bad.</summary>
    public static bool LooksSecret(string text) => text.Length <= 2 * (RandomDigits + CheckDigits) && text.StartsWith(SecretPrefix, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static MasterSeed Sealed(string digits)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"aibyhand/exam-seed/1/{digits}"), digest);
        var all = digits + Crockford.Of(BinaryPrimitives.ReadUInt64BigEndian(digest), CheckDigits);
        return new MasterSeed(SecretPrefix + string.Join('-', Enumerable.Range(0, all.Length / Group).Select(group => all.Substring(group * Group, Group))));
    }
}
