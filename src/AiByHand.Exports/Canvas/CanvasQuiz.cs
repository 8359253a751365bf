using System.Globalization;
using System.Xml;
using AiByHand.Exports.Quizzes;
using AiByHand.Pages.Writers;

namespace AiByHand.Exports.Canvas;

/// <summary>A quiz of a package, whose questions Canvas takes into a bank of the same name: one of a topic and level, or an exam, drawn from the sheets at random; or of one sheet, all its parts.</summary>
/// <param name="ident">What names it in the package.</param>
/// <param name="title">What it is called.</param>
/// <param name="isExam">Whether it is an exam: then nobody sees results before the teacher lets them.</param>
internal sealed class CanvasQuiz(string ident, string title, bool isExam)
{
    private readonly OrderedDictionary<string, List<Question>> _groups = new(StringComparer.Ordinal);

    /// <summary>What names it in the package.</summary>
    public string Ident => ident;

    /// <summary>Takes a question up, as it will be written.</summary>
    /// <param name="part">What it asks.</param>
    /// <param name="picture">Where its picture is in the package; null for none.</param>
    /// <param name="spool">Holds the question: thousands would be too much to keep.</param>
    public void Add(QuizPart part, string? picture, Spool spool)
    {
        var group = $"{part.Sheet.Title}{part.Suffix}";
        if (!_groups.TryGetValue(group, out var questions)) _groups[group] = questions = [];
        questions.Add(new Question(spool.Put(PlainXml.Piece(xml => CanvasItem.Write(xml, part, picture))), part.Points));
    }

    /// <summary>The questions: one of each topic and part, drawn at random where there are several.</summary>
    public IReadOnlyList<PackedPiece> Questions()
    {
        var pieces = new List<PackedPiece>();
        using var text = new MemoryStream();
        using (var xml = PlainXml.To(text))
        {
            xml.WriteStartElement("questestinterop", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2");
            xml.Start("assessment", ("ident", ident), ("title", title));
            xml.Start("qtimetadata");
            CanvasItem.Field(xml, "cc_maxattempts", isExam ? "1" : "unlimited");
            xml.End();
            xml.Start("section", ("ident", "root_section"));
            foreach (var (number, (group, questions)) in _groups.Index())
            {
                if (questions.Count > 1)
                {
                    xml.Start("section", ("ident", string.Create(CultureInfo.InvariantCulture, $"{ident}.group{number + 1}")), ("title", group));
                    xml.Start("selection_ordering").Start("selection");
                    xml.WriteElementString("selection_number", "1");
                    xml.Start("selection_extension");
                    xml.WriteElementString("points_per_item", questions[0].Points.ToString(CultureInfo.InvariantCulture));
                    xml.End(3);
                }
                // Nothing, but it closes the tag before it.
                xml.WriteRaw("");
                xml.Flush();
                Cut();
                pieces.AddRange(questions.Select(question => question.Xml));
                if (questions.Count > 1) xml.End();
            }
            xml.End(3);
        }
        Cut();
        return pieces;

        void Cut()
        {
            pieces.Add(PackedPiece.Of(text.GetBuffer().AsSpan(0, (int)text.Length)));
            text.SetLength(0);
        }
    }

    /// <summary>Writes how the quiz is held.</summary>
    public void WriteSettings(XmlWriter xml)
    {
        xml.WriteStartElement("quiz", "http://canvas.instructure.com/xsd/cccv1p0");
        xml.WriteAttributeString("identifier", ident);
        xml.WriteElementString("title", title);
        xml.WriteElementString("description", "");
        xml.WriteElementString("shuffle_answers", "false");
        xml.WriteElementString("scoring_policy", "keep_highest");
        xml.WriteElementString("hide_results", isExam ? "always" : "");
        xml.WriteElementString("quiz_type", isExam ? "assignment" : "practice_quiz");
        xml.WriteElementString("points_possible", _groups.Values.Sum(questions => questions[0].Points).ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("show_correct_answers", isExam ? "false" : "true");
        xml.WriteElementString("allowed_attempts", isExam ? "1" : "-1");
        xml.WriteElementString("one_question_at_a_time", "false");
        xml.WriteElementString("available", "false");
        xml.End();
    }

    /// <summary>A question of the quiz.</summary>
    /// <param name="Xml">As it is written, packed.</param>
    /// <param name="Points">What it earns.</param>
    private sealed record Question(PackedPiece Xml, decimal Points);
}
