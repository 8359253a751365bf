using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AiByHand.Exports.Tests.Moodle;

/// <summary>An embedded answer, read by the grammar in Moodle's documentation of the question type; what isn't in it is refused.</summary>
internal sealed class ClozeField
{
    private static readonly string[] Types = ["NUMERICAL", "SHORTANSWER", "MULTICHOICE"];

    private ClozeField(int weight, string type, IReadOnlyList<ClozeAnswer> answers) => (Weight, Type, Answers) = (weight, type, answers);

    /// <summary>Its part of the points.</summary>
    public int Weight { get; }

    /// <summary>Its kind.</summary>
    public string Type { get; }

    /// <summary>The answers that it knows, right and wrong.</summary>
    public IReadOnlyList<ClozeAnswer> Answers { get; }

    /// <summary>The right ones.</summary>
    public IEnumerable<string> Right => Answers.Where(answer => answer.Fraction == 1).Select(answer => answer.Text);

    /// <summary>How many signs the box has room for: as many as the longest answer.</summary>
    public int Width => Answers.Max(answer => answer.Text.Trim().Length);

    /// <summary>Takes a text apart into what stands between the fields, and the fields.</summary>
    public static (IReadOnlyList<string> Texts, IReadOnlyList<ClozeField> Fields) In(string text)
    {
        var texts = new List<string>();
        var fields = new List<ClozeField>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{' || Regex.Match(text[i..Math.Min(text.Length, i + 40)], @"^\{([0-9]*):([A-Z_]+):") is not { Success: true } head) continue;
            texts.Add(text[start..i]);
            i += head.Length;
            var answers = new List<ClozeAnswer>();
            do
            {
                if (answers.Count > 0) i++;
                answers.Add(Answer(text, ref i));
            }
            while (text[i] == '~');
            Assert.Equal('}', text[i]);
            fields.Add(Checked(new ClozeField(head.Groups[1].Value is { Length: > 0 } weight ? int.Parse(weight, CultureInfo.InvariantCulture) : 1, head.Groups[2].Value, answers)));
            start = i + 1;
        }
        texts.Add(text[start..]);
        // Moodle puts {#1} where the first field was.
        Assert.All(texts, between => Assert.DoesNotContain("{#", between, StringComparison.Ordinal));
        return (texts, fields);
    }

    /// <summary>What Moodle gives for an answer, from 0 to 1; null where it can't take it.</summary>
    public decimal? Grade(string response)
    {
        if (Type == "MULTICHOICE") return Answers.First(answer => answer.Text == response).Fraction;
        if (response.Trim().Length == 0) return null;
        if (Type == "SHORTANSWER") return Answers.FirstOrDefault(answer => Like(answer.Text, response))?.Fraction ?? 0;
        if (!decimal.TryParse(response.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        return Answers.FirstOrDefault(answer => answer.Text == "*" || Math.Abs(Number(answer.Text) - number) <= answer.Tolerance)?.Fraction ?? 0;
    }

    private static bool Like(string pattern, string response)
    {
        // A star stands for anything, one with a backslash for itself.
        var regex = string.Join(".*", Regex.Split(pattern, @"(?<!\\)\*+").Select(part => Regex.Escape(part.Replace("\\*", "*", StringComparison.Ordinal))));
        return Regex.IsMatch(response.Trim(), $"^{regex}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static ClozeAnswer Answer(string text, ref int i)
    {
        var fraction = 0m;
        if (text[i] == '=')
        {
            (fraction, i) = (1, i + 1);
        }
        else if (text[i] == '%')
        {
            var end = text.IndexOf('%', i + 1);
            (fraction, i) = (decimal.Parse(text[(i + 1)..end], CultureInfo.InvariantCulture) / 100, end + 1);
        }
        var answer = Until("~#}", text, ref i);
        Assert.NotEmpty(answer);
        var feedback = "";
        if (text[i] == '#')
        {
            i++;
            feedback = Until("~}", text, ref i);
        }
        var tolerance = 0m;
        if (answer.Split(':') is [var number, var margin] && decimal.TryParse(margin, CultureInfo.InvariantCulture, out tolerance)) answer = number;
        return new ClozeAnswer(fraction, Plain(answer), tolerance, Plain(feedback));
    }

    // A sign of the grammar ends it, but for one that is part of an entity or has a backslash.
    private static string Until(string ends, string text, ref int i)
    {
        var read = new StringBuilder();
        while (!ends.Contains(text[i]) || text[i - 1] == '\\' || (text[i] == '#' && text[i - 1] == '&')) read.Append(text[i++]);
        return read.ToString();
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(text).Replace("\\}", "}", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal);

    private static ClozeField Checked(ClozeField field)
    {
        Assert.Contains(field.Type, Types);
        Assert.True(field.Weight >= 0);
        Assert.Contains(field.Answers, answer => answer.Fraction == 1);
        if (field.Type == "MULTICHOICE") Assert.True(field.Answers.Count >= 2);
        if (field.Type == "NUMERICAL") Assert.All(field.Answers, answer => Assert.True(answer.Text == "*" || decimal.TryParse(answer.Text, CultureInfo.InvariantCulture, out _)));
        return field;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>An answer that a field knows.</summary>
/// <param name="Fraction">What it earns, from 0 to 1.</param>
/// <param name="Text">The answer.</param>
/// <param name="Tolerance">By how much a number may differ.</param>
/// <param name="Feedback">What is said to it, as HTML.</param>
internal sealed record ClozeAnswer(decimal Fraction, string Text, decimal Tolerance, string Feedback);
