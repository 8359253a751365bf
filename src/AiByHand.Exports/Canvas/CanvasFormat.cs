using System.Xml;
using AiByHand.Exports.Quizzes;
using AiByHand.Pages.Writers;

namespace AiByHand.Exports.Canvas;

/// <summary>A content package of QTI 1.2, as Canvas writes it itself: a quiz for each topic and level, its questions in a bank, the pictures beside them.</summary>
internal sealed class CanvasFormat : IExportFormat
{
    private const string Pictures = "pictures";

    /// <inheritdoc/>
    public string Name => "canvas";

    /// <inheritdoc/>
    public string Ending => "-canvas.zip";

    /// <inheritdoc/>
    public ExportGrouping Grouping => ExportGrouping.All;

    /// <inheritdoc/>
    public bool IsBank => true;

    /// <inheritdoc/>
    public void Write(IEnumerable<ExportSheet> sheets, ExportRequest request, Stream output)
    {
        var package = new StillPackage(output);
        using var spool = new Spool();
        var quizzes = new OrderedDictionary<string, CanvasQuiz>(StringComparer.Ordinal);
        var pictures = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Dealing.Deal(sheets, CanvasItem.PartsOf))
        {
            // Canvas puts files where pupils may see them before an exam; all that is given stands in the question as well.
            var picture = part.Sheet.IsExam ? null : $"{Pictures}/{part.Sheet.Code}.svg";
            QuizOf(part).Add(part, picture, spool);
            if (picture is not null && pictures.TryAdd(part.Sheet.Code, picture)) package.Add(picture, SheetPicture.Of(part.Sheet));
        }
        foreach (var quiz in quizzes.Values)
        {
            package.Add(QuestionsOf(quiz), quiz.Questions());
            package.Add(SettingsOf(quiz), PlainXml.Written(quiz.WriteSettings));
        }
        package.Add("imsmanifest.xml", PlainXml.Written(xml => WriteManifest(xml, request.Title, quizzes.Values, pictures.Values)));
        package.Finish();

        CanvasQuiz QuizOf(QuizPart part)
        {
            var sheet = part.Sheet;
            var (ident, title) = !part.IsAlone ? (sheet.Code, $"{sheet.Title}, {sheet.Code}")
                : sheet.IsExam ? ("exam", request.Title)
                : ($"{sheet.Topic}.{sheet.Template.Level}", $"{sheet.Title}, {sheet.Template.Level}");
            ident = $"aibyhand.{string.Concat(ident.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' ? sign : '_'))}";
            return quizzes.TryGetValue(ident, out var quiz) ? quiz : quizzes[ident] = new CanvasQuiz(ident, title, sheet.IsExam);
        }
    }

    private static string QuestionsOf(CanvasQuiz quiz) => $"{quiz.Ident}/{quiz.Ident}.xml";

    private static string SettingsOf(CanvasQuiz quiz) => $"{quiz.Ident}/assessment_meta.xml";

    private static void WriteManifest(XmlWriter xml, string title, IEnumerable<CanvasQuiz> quizzes, IEnumerable<string> pictures)
    {
        const string Metadata = "http://www.imsglobal.org/xsd/imsmd_v1p2";
        xml.WriteStartElement("manifest", "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1");
        xml.WriteAttributeString("identifier", "aibyhand");
        xml.WriteAttributeString("xmlns", "imsmd", null, Metadata);
        xml.Start("metadata");
        xml.WriteElementString("schema", "IMS Content");
        xml.WriteElementString("schemaversion", "1.1.3");
        foreach (var element in (string[])["lom", "general", "title"]) xml.WriteStartElement("imsmd", element, Metadata);
        xml.WriteElementString("imsmd", "string", Metadata, title);
        xml.End(4);
        xml.WriteElementString("organizations", "");
        xml.Start("resources");
        foreach (var quiz in quizzes)
        {
            xml.Start("resource", ("identifier", quiz.Ident), ("type", "imsqti_xmlv1p2")).Start("file", ("href", QuestionsOf(quiz)));
            xml.End();
            xml.Start("dependency", ("identifierref", $"{quiz.Ident}.settings"));
            xml.End(2);
            xml.Start("resource", ("identifier", $"{quiz.Ident}.settings"), ("type", "associatedcontent/imscc_xmlv1p1/learning-application-resource"), ("href", SettingsOf(quiz))).Start("file", ("href", SettingsOf(quiz)));
            xml.End(2);
        }
        foreach (var picture in pictures)
        {
            xml.Start("resource", ("identifier", $"aibyhand.{picture.Replace('/', '.')}"), ("type", "webcontent"), ("href", picture)).Start("file", ("href", picture));
            xml.End(2);
        }
        xml.End(2);
    }
}
