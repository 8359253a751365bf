using System.Text;

namespace AiByHand.Runs.QrCodes;

/// <summary>How a part of a text is stored.</summary>
internal enum QrMode { None, Digits, Signs, Bytes = 4 }

/// <summary>A part of a text that is stored in one way.</summary>
/// <param name="Mode">How.</param>
/// <param name="Text">The part; of bytes a sign for each.</param>
internal sealed record QrText(QrMode Mode, string Text)
{
    private const string AllSigns = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <summary>How many bits it takes after its mode and its length.</summary>
    public int Bits => Mode switch
    {
        QrMode.Digits => Text.Length / 3 * 10 + Text.Length % 3 * 3 + (Text.Length % 3 > 0 ? 1 : 0),
        QrMode.Signs => Text.Length / 2 * 11 + Text.Length % 2 * 6,
        _ => Text.Length * 8,
    };

    /// <summary>The parts of a text, cut where another mode is worth its head. What Latin-1 hasn't got is stored as UTF-8, uncut.</summary>
    public static List<QrText> PartsOf(string text, int version)
    {
        if (text.Any(sign => sign > byte.MaxValue)) return [new QrText(QrMode.Bytes, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)))];
        List<QrText> parts = [];
        var start = 0;
        var mode = QrMode.None;
        for (var at = 0; at < text.Length; at++)
        {
            var next = ModeAt(text.AsSpan(at), mode, SizeOf(version));
            if (next != mode && at > 0) parts.Add(new QrText(mode, text[start..at]));
            if (next != mode) (start, mode) = (at, next);
        }
        return [.. parts, new QrText(mode, text[start..])];
    }

    /// <summary>How many bits the length takes.</summary>
    public int LengthBits(int version) => (Mode switch { QrMode.Digits => [10, 12, 14], QrMode.Signs => [9, 11, 13], _ => (ReadOnlySpan<int>)[8, 16, 16] })[SizeOf(version)];

    /// <summary>Writes it: three digits are a number, or two signs, or a byte.</summary>
    public void Write(QrBits to)
    {
        var atOnce = Mode switch { QrMode.Digits => 3, QrMode.Signs => 2, _ => 1 };
        for (var i = 0; i < Text.Length; i += atOnce)
        {
            var some = Text.AsSpan(i, Math.Min(atOnce, Text.Length - i));
            var number = 0;
            foreach (var sign in some) number = Mode switch { QrMode.Digits => 10 * number + sign - '0', QrMode.Signs => AllSigns.Length * number + AllSigns.IndexOf(sign), _ => sign };
            to.Put(number, Mode switch { QrMode.Digits => 3 * some.Length + 1, QrMode.Signs => 5 * some.Length + 1, _ => 8 });
        }
    }

    // The rules and their numbers are those of ISO/IEC 18004, annex J.2.
    private static QrMode ModeAt(ReadOnlySpan<char> rest, QrMode mode, int size)
    {
        int digits = 0, signs = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits])) digits++;
        while (signs < rest.Length && AllSigns.Contains(rest[signs])) signs++;
        return mode switch
        {
            QrMode.Bytes => digits >= Of(6, 8, 9) ? QrMode.Digits : signs >= Of(11, 15, 16) ? QrMode.Signs : QrMode.Bytes,
            QrMode.Signs => signs == 0 ? QrMode.Bytes : digits >= Of(13, 15, 17) ? QrMode.Digits : QrMode.Signs,
            QrMode.Digits when digits > 0 => QrMode.Digits,
            _ when digits == 0 => signs >= Of(6, 7, 8) || (signs > 0 && signs == rest.Length) ? QrMode.Signs : QrMode.Bytes,
            _ when digits == rest.Length => QrMode.Digits,
            _ => signs > digits && digits < Of(7, 8, 9) ? QrMode.Signs : signs == digits && digits < Of(4, 4, 5) ? QrMode.Bytes : QrMode.Digits,
        };

        int Of(int small, int middle, int large) => size switch { 0 => small, 1 => middle, _ => large };
    }

    private static int SizeOf(int version) => version < 10 ? 0 : version < 27 ? 1 : 2;
}
