using System.Globalization;
using System.Text;
using AiByHand.Exports.Quizzes;

namespace AiByHand.Exports.Moodle;

/// <summary>
/// Blanks in Moodle's language for embedded answers: <c>{1:NUMERICAL:=3:0~%0%*#working}</c>. Moodle makes a box as wide as the longest answer that it knows, right or wrong: a wrong one of the same
/// length stands in each, so that all boxes are equally wide.
/// </summary>
internal sealed class Cloze
{
    private const int WidthStep = 7;

    // A wrong number with more digits than Moodle keeps would be written shorter.
    private const int MostDigits = 14;

    private readonly int _width;
    private readonly HashSet<QuizTable> _whole;
    private readonly QuizPart _part;
    private readonly bool _earns;

    /// <param name="part">What the question asks.</param>
    public Cloze(QuizPart part)
    {
        _part = part;
        // Moodle divides by the sum of the weights: where nothing earns, all count alike.
        _earns = part.Blanks.Any(blank => !blank.Points.IsZero);
        // Of words it is the longest that could be right: the width tells no more than that words are asked.
        var longest = part.Blanks.Where(blank => blank.Choices.Count == 0).SelectMany(blank => blank.Answers).Concat(PossibleWords.In(part)).Select(answer => answer.Length).DefaultIfEmpty(1).Max();
        _width = (longest + WidthStep - 1) / WidthStep * WidthStep;
        // In a grid of whole numbers Moodle compares numbers; else the text, which may be a fraction. Either way for all cells of a grid, so that none stands out.
        _whole = _width > MostDigits ? [] : [.. part.Steps.SelectMany(step => step.Tables).Where(table => table.Blanks.Any() && table.Blanks.All(IsWhole))];
    }

    /// <summary>What stands for a blank.</summary>
    public string Field(QuizTable table, QuizBlank blank)
    {
        var cloze = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{{{(_earns ? _part.Quiz.Weights[blank.Asked.Name] : 1)}:");
        var feedback = $"#{Feedback(blank.Working)}";
        if (blank.Choices.Count > 0)
        {
            cloze.Append("MULTICHOICE:").AppendJoin('~', blank.Choices.Select(choice => choice == blank.Answers[0] ? $"={Answer(choice)}" : $"{Answer(choice)}{feedback}"));
        }
        else if (_whole.Contains(table))
        {
            cloze.Append(CultureInfo.InvariantCulture, $"NUMERICAL:={blank.Answers[0]}:0~%0%{new string('9', _width)}:0~%0%*{feedback}");
        }
        else
        {
            cloze.Append("SHORTANSWER:").AppendJoin('~', blank.Answers.Select(answer => $"={Answer(answer)}")).Append(CultureInfo.InvariantCulture, $"~%0%{new string('.', _width)}~%0%*{feedback}");
        }
        return cloze.Append('}').ToString();
    }

    private static bool IsWhole(QuizBlank blank) => blank.Choices.Count == 0 && blank.Asked.Cell is not null && int.TryParse(blank.Answers[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // Signs of the language, and the star that stands for anything, are written as Moodle reads them back.
    private static string Answer(string text)
    {
        var answer = new StringBuilder();
        foreach (var sign in text)
        {
            answer.Append(sign switch
            {
                '~' or '#' or '}' or '{' or '=' or '%' or '\\' or '&' or '<' or '>' or '"' => Entity(sign),
                '*' => "\\*",
                _ => sign.ToString(),
            });
        }
        return answer.ToString();
    }

    // Feedback is HTML, in which Moodle first undoes the entities.
    private static string Feedback(string text)
    {
        var feedback = new StringBuilder();
        foreach (var sign in Markup.Text(text)) feedback.Append(sign is '~' or '}' or '&' or '\\' ? Entity(sign) : sign.ToString());
        return feedback.ToString();
    }

    private static string Entity(char sign) => string.Create(CultureInfo.InvariantCulture, $"&#{(int)sign};");
}
