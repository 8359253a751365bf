using System.Globalization;
using System.Xml;
using AiByHand.Exports.Quizzes;

namespace AiByHand.Exports.Moodle;

/// <summary>A question bank in Moodle's XML: a question with embedded answers for each sheet, in categories by pool, topic and level, from which a quiz draws at random.</summary>
internal sealed class MoodleFormat : IExportFormat
{
    // A server takes a thousand fields with a page, Moodle's own among them; and who fills in more than this wants to look in between.
    private const int MostBlanks = 60;

    /// <inheritdoc/>
    public string Name => "moodle";

    /// <inheritdoc/>
    public string Ending => "-moodle.xml";

    /// <inheritdoc/>
    public ExportGrouping Grouping => ExportGrouping.All;

    /// <inheritdoc/>
    public bool IsBank => true;

    /// <inheritdoc/>
    public void Write(IEnumerable<ExportSheet> sheets, ExportRequest request, Stream output)
    {
        using var xml = PlainXml.To(output);
        xml.WriteStartElement("quiz");
        var category = "";
        foreach (var part in Dealing.Deal(sheets, PartsOf))
        {
            if (CategoryOf(part) is var own && own != category) WriteCategory(xml, category = own);
            WriteQuestion(xml, part);
        }
        xml.WriteEndElement();
    }

    private static int PartsOf(QuizSheet quiz) => (quiz.BlankCount + MostBlanks - 1) / MostBlanks;

    private static string CategoryOf(QuizPart part)
    {
        var sheet = part.Sheet;
        IEnumerable<string> path = ["AI by Hand", sheet.IsExam ? "exam" : "practice", sheet.Title, sheet.Template.Level, .. part.Count == 1 ? [] : (string[])[part.IsAlone ? part.Suffix[", ".Length..] : sheet.Code]];
        // A slash in a name is written twice.
        return $"$course$/top/{string.Join('/', path.Select(name => name.Replace("/", "//", StringComparison.Ordinal)))}";
    }

    private static void WriteCategory(XmlWriter xml, string category)
    {
        xml.Start("question", ("type", "category")).Start("category").Text("text", category);
        xml.End(2);
    }

    private static void WriteQuestion(XmlWriter xml, QuizPart part)
    {
        var sheet = part.Sheet;
        xml.Start("question", ("type", "cloze")).Start("name").Text("text", $"{sheet.Title}, {sheet.Code}{part.Suffix}");
        xml.End();
        xml.Start("questiontext", ("format", "html"));
        WriteHtml(xml, new QuestionHtml(new Cloze(part).Field, hasChoices: true, $"@@PLUGINFILE@@/{SheetPicture.Name}").Of(part));
        xml.Start("file", ("name", SheetPicture.Name), ("path", "/"), ("encoding", "base64"));
        var picture = SheetPicture.Of(sheet);
        xml.WriteBase64(picture, 0, picture.Length);
        xml.End(2);
        xml.Start("generalfeedback", ("format", "html"));
        WriteHtml(xml, QuestionHtml.Working(part));
        xml.End();
        xml.WriteElementString("defaultgrade", part.Points.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("penalty", "0.3333333");
        xml.WriteElementString("hidden", "0");
        xml.WriteElementString("idnumber", part.Count == 1 ? sheet.Code : string.Create(CultureInfo.InvariantCulture, $"{sheet.Code}-{part.Number}"));
        xml.Start("tags");
        foreach (var tag in TagsOf(part))
        {
            xml.Start("tag").Text("text", tag);
            xml.End();
        }
        xml.End(2);
    }

    // A pupil's name or id has no place in a question; a variant's has.
    private static IEnumerable<string> TagsOf(QuizPart part)
    {
        var sheet = part.Sheet;
        yield return sheet.Template.Topic;
        yield return sheet.Template.Level;
        yield return sheet.Code;
        yield return sheet.IsExam ? "exam" : "practice";
        if (sheet.Copy is { Name: "", Label: { Length: > 0 } variant }) yield return variant;
        // Moodle makes a question's mark of its blanks' weights, which are whole numbers: what it is to earn stands here.
        if (sheet.Points is not null) yield return string.Create(CultureInfo.InvariantCulture, $"{part.Points} {(part.Points == 1 ? "point" : "points")}");
    }

    // All closing brackets in it are entities, but for those of tags: it never ends a section of character data.
    private static void WriteHtml(XmlWriter xml, string html)
    {
        xml.Start("text");
        xml.WriteCData(html);
        xml.End();
    }
}
