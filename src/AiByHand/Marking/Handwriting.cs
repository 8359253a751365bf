using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AiByHand.Numbers;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Marking;

/// <summary>
/// Reads what pupils write: <c>.5</c>, <c>0.5</c>, <c>0,5</c>, <c>1/2</c> and <c>3/6</c> are one number, <c>−1</c> and <c>-1</c> too; a word is one of the sheet's, capitals or not.
/// </summary>
internal sealed class Handwriting
{
    private const int Longest = 64;

    // The words in the terms of a template, which are the same on all its sheets.
    private static readonly ConditionalWeakTable<Template, string[]> InTerms = [];

    private readonly Solution _solution;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    private bool _hasLearnt;

    /// <summary>Reads what is written on a sheet.</summary>
    public Handwriting(Solution solution) => _solution = solution;

    /// <summary>What is written; null where it is no number and no word of the sheet.</summary>
    /// <param name="text">What is written, not blank.</param>
    /// <param name="look">How the cell is shown.</param>
    /// <param name="isWord">Whether a word is expected.</param>
    public Cell? Read(string text, CellLook look, bool isWord)
    {
        var plain = Plain(text);
        if (plain.Length > Longest) return null;
        return look switch
        {
            CellLook.Ticks or CellLook.Pixels or CellLook.Checks or CellLook.Marks => Sign(plain, look),
            _ when isWord => WordOf(plain) ?? NumberOf(plain),
            _ => NumberOf(plain) ?? WordOf(plain),
        };
    }

    /// <summary>Whether a text has no sign that is seen.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var sign in text)
        {
            if (!IsUnseen(sign)) return false;
        }
        return true;
    }

    /// <summary>Whether two words are the same, capitals and blanks apart.</summary>
    public static bool AreSame(string word, string other) => Plain(word).Equals(Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two texts say the same in a cell: 1 and 1.0, a tick and yes.</summary>
    public static bool SayTheSame(string text, string other, CellLook look) =>
        AreSame(text, other) || Sign(Plain(text), look) is { } one && Sign(Plain(other), look) == one;

    /// <summary>Whether a fraction is written with other numbers than the notation has: 1 for 3/3.</summary>
    public static bool IsOtherForm(string text, string asked) => asked.Contains('/') && Plain(text).Replace(" ", "", StringComparison.Ordinal) != asked;

    // What needs no list of words.
    private static Cell? Sign(string plain, CellLook look) => look == CellLook.Text ? NumberOf(plain) : Signs.Read(plain, look) is { } set ? new Cell(set) : default(Cell?);

    private static Cell? NumberOf(string text)
    {
        try
        {
            var parts = text.Split('/');
            if (parts.Length > 2) return null;
            if (Decimal(parts[0]) is not { } above) return null;
            if (parts.Length == 1) return above;
            if (!above.IsInteger || parts[0].Contains('.') || Decimal(parts[1]) is not { IsInteger: true, IsZero: false } below || parts[1].Contains('.')) return null;
            return above / below;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // A blank may stand after the sign, and round the bar.
    private static Rational? Decimal(string text)
    {
        var digits = text.Trim();
        if (digits is ['-' or '+', ' ', ..]) digits = digits[..1] + digits[1..].TrimStart();
        return Rational.OfDecimal(digits.Replace(',', '.'));
    }

    private Cell? WordOf(string text)
    {
        if (!_hasLearnt) Learn();
        return _words.GetValueOrDefault(text) is { } word ? new Cell(word) : _anyCase.GetValueOrDefault(text) is { } other ? new Cell(other) : default(Cell?);
    }

    // The words that may stand on the sheet. Most sheets are numbers alone, and nobody asks for a word.
    private void Learn()
    {
        _hasLearnt = true;
        foreach (var tensor in _solution.Values.Values)
        {
            foreach (var cell in tensor.Cells)
            {
                if (cell.Word is { } word) Learn(word);
            }
        }
        foreach (var word in InTerms.GetValue(_solution.Template, static template => [.. WordsIn(template)])) Learn(word);
    }

    private void Learn(string word)
    {
        var plain = Plain(word);
        _words.TryAdd(plain, word);
        _anyCase.TryAdd(plain, word);
    }

    private static IEnumerable<string> WordsIn(Template template)
    {
        var seen = new HashSet<Term>(ReferenceEqualityComparer.Instance);
        return template.Steps.SelectMany(step => TemplateTerms.Of(template)[step.Name].Terms.ToArray()).SelectMany(term => WordsIn(term, seen)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> WordsIn(Term term, HashSet<Term> seen) =>
        !seen.Add(term) ? [] : term is Word word ? [word.Text] : term.Parts.SelectMany(part => WordsIn(part, seen));

    // One sign for each minus and each bar, one blank for several, none at the ends.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, Longest + 1));
        var isBlank = false;
        foreach (var sign in text)
        {
            if (IsUnseen(sign))
            {
                isBlank = plain.Length > 0;
                continue;
            }
            if (isBlank) plain.Append(' ');
            isBlank = false;
            plain.Append(sign switch
            {
                '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\uFE63' or '\uFF0D' => '-',
                '\u2044' or '\u2215' or '\uFF0F' => '/',
                >= '\uFF10' and <= '\uFF19' => (char)(sign - '\uFF10' + '0'),
                _ => sign,
            });
            if (plain.Length > Longest) break;
        }
        return plain.ToString();
    }

    private static bool IsUnseen(char sign) => char.IsWhiteSpace(sign) || char.IsControl(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.Format;
}
