using System.Globalization;
using System.Xml;
using AiByHand.Exports.Quizzes;

namespace AiByHand.Exports.Canvas;

/// <summary>
/// A question of the kind <c>fill_in_multiple_blanks_question</c>: each blank a name in brackets, with the texts that are right there. Canvas gives each blank the same share of the points.
/// </summary>
internal static class CanvasItem
{
    // Canvas takes no more than 16,384 signs of a question, counted after it has put in links of its own.
    private const int MostText = 15000;

    private const string Feedback = "general_fb";

    /// <summary>Into how many parts a sheet has to fall for each to be taken.</summary>
    public static int PartsOf(QuizSheet quiz)
    {
        var count = 1;
        while (count < quiz.Steps.Count && quiz.Parts(count, standAlone: true).Any(part => TextOf(part, "picture.svg").Length > MostText)) count++;
        return count;
    }

    /// <summary>What names a question.</summary>
    public static string IdentOf(QuizPart part) => part.Count == 1 ? part.Sheet.Code : string.Create(CultureInfo.InvariantCulture, $"{part.Sheet.Code}.part{part.Number}");

    /// <summary>Writes a question.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="part">What it asks.</param>
    /// <param name="picture">Where the picture is in the package; null for none.</param>
    public static void Write(XmlWriter xml, QuizPart part, string? picture)
    {
        xml.Start("item", ("ident", IdentOf(part)), ("title", $"{part.Sheet.Title}, {part.Sheet.Code}{part.Suffix}"));
        xml.Start("itemmetadata").Start("qtimetadata");
        Field(xml, "question_type", "fill_in_multiple_blanks_question");
        Field(xml, "points_possible", part.Points.ToString(CultureInfo.InvariantCulture));
        xml.End(2);
        WritePresentation(xml, part, picture);
        WriteProcessing(xml, part);
        xml.Start("itemfeedback", ("ident", Feedback)).Start("flow_mat").Start("material").Text("mattext", QuestionHtml.Working(part), ("texttype", "text/html"));
        xml.End(3);
        xml.End();
    }

    /// <summary>A name and a value.</summary>
    public static void Field(XmlWriter xml, string label, string entry)
    {
        xml.Start("qtimetadatafield");
        xml.WriteElementString("fieldlabel", label);
        xml.WriteElementString("fieldentry", entry);
        xml.End();
    }

    private static void WritePresentation(XmlWriter xml, QuizPart part, string? picture)
    {
        xml.Start("presentation").Start("material").Text("mattext", TextOf(part, picture), ("texttype", "text/html"));
        xml.End();
        var label = 0;
        for (var place = 0; place < part.Blanks.Count; place++)
        {
            xml.Start("response_lid", ("ident", $"response_{NameOf(place)}")).Start("material").Text("mattext", NameOf(place));
            xml.End();
            xml.Start("render_choice");
            foreach (var answer in part.Blanks[place].Answers)
            {
                xml.Start("response_label", ("ident", LabelOf(label++))).Start("material").Text("mattext", answer, ("texttype", "text/plain"));
                xml.End(2);
            }
            xml.End(2);
        }
        xml.End();
    }

    private static void WriteProcessing(XmlWriter xml, QuizPart part)
    {
        xml.Start("resprocessing").Start("outcomes").Start("decvar", ("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"), ("vartype", "Decimal"));
        xml.End(2);
        xml.Start("respcondition", ("continue", "Yes")).Start("conditionvar").Start("other");
        xml.End(2);
        xml.Start("displayfeedback", ("feedbacktype", "Response"), ("linkrefid", Feedback));
        xml.End(2);
        var share = (100m / part.Blanks.Count).ToString("0.00", CultureInfo.InvariantCulture);
        var label = 0;
        for (var place = 0; place < part.Blanks.Count; place++)
        {
            xml.Start("respcondition").Start("conditionvar").Text("varequal", LabelOf(label), ("respident", $"response_{NameOf(place)}"));
            xml.End();
            xml.Text("setvar", share, ("varname", "SCORE"), ("action", "Add"));
            xml.End();
            label += part.Blanks[place].Answers.Count;
        }
        xml.End();
    }

    private static string TextOf(QuizPart part, string? picture)
    {
        var place = 0;
        return new QuestionHtml((_, _) => $"[{NameOf(place++)}]", hasChoices: false, picture is null ? null : $"%24IMS-CC-FILEBASE%24/{picture}") { KeepsBrackets = false }.Of(part);
    }

    private static string NameOf(int place) => string.Create(CultureInfo.InvariantCulture, $"b{place + 1}");

    private static string LabelOf(int number) => (number + 1).ToString(CultureInfo.InvariantCulture);
}
