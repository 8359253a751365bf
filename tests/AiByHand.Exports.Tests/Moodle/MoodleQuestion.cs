using System.Xml.Linq;

namespace AiByHand.Exports.Tests.Moodle;

/// <summary>A question of a question bank, read from the file alone.</summary>
/// <param name="Category">The category it stands in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Html">Its text, with {#1} … where the fields are.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Feedback">What is said to it as a whole.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Picture">Its picture.</param>
internal sealed record MoodleQuestion(string Category, string Name, string Html, IReadOnlyList<ClozeField> Fields, string Feedback, IReadOnlyList<string> Tags, string Picture)
{
    /// <summary>The questions of some sheets.</summary>
    public static IReadOnlyList<MoodleQuestion> Of(params IEnumerable<ExportSheet> sheets)
    {
        using var output = new MemoryStream();
        ExportFormats.All.Single(format => format.Name == "moodle").Write(sheets, new ExportRequest("Set", ExportView.Key, Exported.Pictures), output);
        output.Position = 0;
        var questions = new List<MoodleQuestion>();
        var category = "";
        foreach (var question in XDocument.Load(output).Root!.Elements("question"))
        {
            if (question.Attribute("type")!.Value == "category")
            {
                category = question.Element("category")!.Element("text")!.Value;
                continue;
            }
            Assert.Equal("cloze", question.Attribute("type")!.Value);
            var text = question.Element("questiontext")!;
            var (texts, fields) = ClozeField.In(text.Element("text")!.Value);
            var html = string.Concat(texts.Select((between, place) => place < fields.Count ? $"{between}{{#{place + 1}}}" : between));
            var file = text.Element("file")!;
            Assert.Contains($"@@PLUGINFILE@@/{file.Attribute("name")!.Value}", html, StringComparison.Ordinal);
            Assert.Equal("base64", file.Attribute("encoding")!.Value);
            questions.Add(new MoodleQuestion(
                category,
                question.Element("name")!.Element("text")!.Value,
                html,
                fields,
                question.Element("generalfeedback")!.Element("text")!.Value,
                [.. question.Element("tags")!.Elements("tag").Select(tag => tag.Element("text")!.Value)],
                System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(file.Value))));
        }
        return questions;
    }
}
