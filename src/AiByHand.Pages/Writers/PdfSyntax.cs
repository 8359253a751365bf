using System.Text;

namespace AiByHand.Pages.Writers;

/// <summary>How PDF writes things. Without interpolation, which costs a short program 10 ms at its first use.</summary>
internal static class PdfSyntax
{
    /// <summary>A key, with all that stands before the number, and the object it refers to.</summary>
    public static StringBuilder AppendReference(this StringBuilder text, string key, int number) => text.Append(key).Append(number).Append(" 0 R");

    /// <summary>Words in any script.</summary>
    public static StringBuilder AppendWords(this StringBuilder text, string words) =>
        text.Append("<FEFF").Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words))).Append('>');
}
