using System.Text.RegularExpressions;
using AiByHand.Pages.Tests.Writers;

namespace AiByHand.Pages.Tests.Tags;

/// <summary>The structure of a PDF as Poppler reads it.</summary>
internal static partial class StructText
{
    /// <summary>Its elements, in order: <c>Document</c>, <c>Sect</c>, <c>H1</c>.</summary>
    public static IEnumerable<string> Elements(string file) => Elements(Lines(file));

    /// <summary>The elements in what Poppler tells.</summary>
    public static IEnumerable<string> Elements(string[] lines) => lines.Select(line => Element().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    /// <summary>What Poppler tells of it, line by line.</summary>
    public static string[] Lines(string file) => [.. Tool.Run("pdfinfo", "-struct-text", file).Split('\n').Select(line => line.Trim())];

    [GeneratedRegex(@"^([A-Z][A-Za-z0-9]*)( \((block|inline)\))?:?$")]
    private static partial Regex Element();
}
