using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AiByHand.Exports.Tests.Canvas;

/// <summary>A content package, read from its files alone.</summary>
/// <param name="Files">Its files by name.</param>
/// <param name="Quizzes">Its quizzes, each with its groups of questions: one for each that is asked, from which one is drawn.</param>
internal sealed record CanvasPackage(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<(string Title, IReadOnlyList<IReadOnlyList<CanvasQuestion>> Groups)> Quizzes)
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";
    private static readonly XNamespace Package = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";

    /// <summary>All questions.</summary>
    public IEnumerable<CanvasQuestion> Questions => Quizzes.SelectMany(quiz => quiz.Groups).SelectMany(group => group);

    /// <summary>The package of some sheets.</summary>
    public static CanvasPackage Of(params IEnumerable<ExportSheet> sheets)
    {
        using var output = new MemoryStream();
        ExportFormats.All.Single(format => format.Name == "canvas").Write(sheets, new ExportRequest("Set", ExportView.Key, Exported.Pictures), output);
        output.Position = 0;
        using var archive = new ZipArchive(output);
        var files = archive.Entries.ToDictionary(entry => entry.FullName, Bytes);
        var resources = Xml(files["imsmanifest.xml"]).Root!.Element(Package + "resources")!.Elements(Package + "resource").ToList();
        // What the manifest names is there, and what is there it names.
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), resources.SelectMany(resource => resource.Elements(Package + "file")).Select(file => file.Attribute("href")!.Value).Append("imsmanifest.xml").Order(StringComparer.Ordinal));
        var idents = resources.Select(resource => resource.Attribute("identifier")!.Value).ToList();
        Assert.Distinct(idents);
        Assert.All(resources.SelectMany(resource => resource.Elements(Package + "dependency")), dependency => Assert.Contains(dependency.Attribute("identifierref")!.Value, idents));
        return new CanvasPackage(files, [.. resources.Where(resource => resource.Attribute("type")!.Value == "imsqti_xmlv1p2").Select(resource => Quiz(files[resource.Element(Package + "file")!.Attribute("href")!.Value]))]);
    }

    private static (string, IReadOnlyList<IReadOnlyList<CanvasQuestion>>) Quiz(byte[] file)
    {
        CheckGrammar(file);
        var assessment = Xml(file).Root!.Element(Qti + "assessment")!;
        var root = assessment.Element(Qti + "section")!;
        var groups = root.Elements().Where(element => element.Name == Qti + "item" || element.Name == Qti + "section").Select(element =>
        {
            if (element.Name == Qti + "item") return (IReadOnlyList<CanvasQuestion>)[CanvasQuestion.Of(element)];
            Assert.Equal("1", element.Descendants(Qti + "selection_number").Single().Value);
            return [.. element.Elements(Qti + "item").Select(CanvasQuestion.Of)];
        });
        return (assessment.Attribute("title")!.Value, [.. groups]);
    }

    private static void CheckGrammar(byte[] file)
    {
        var grammar = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "qti12.dtd"));
        var text = Encoding.UTF8.GetString(file);
        var start = text.IndexOf("<questestinterop", StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader($"<!DOCTYPE questestinterop [{grammar}]>{text[start..]}"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD });
        while (reader.Read())
        {
        }
    }

    private static XDocument Xml(byte[] file) => XDocument.Load(new MemoryStream(file));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}

/// <summary>A question with blanks.</summary>
/// <param name="Ident">What names it.</param>
/// <param name="Html">Its text, with [b1] … where the blanks are.</param>
/// <param name="Blanks">For each blank, in the order of the text, the texts that are right.</param>
/// <param name="Feedback">What is said to it.</param>
internal sealed record CanvasQuestion(string Ident, string Html, IReadOnlyList<IReadOnlyList<string>> Blanks, string Feedback)
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

    /// <summary>Reads an item as Canvas does: all texts of a blank are right, and whatever stands in brackets is a blank.</summary>
    public static CanvasQuestion Of(XElement item)
    {
        Assert.Contains(item.Descendants(Qti + "qtimetadatafield"), field => field.Element(Qti + "fieldlabel")!.Value == "question_type" && field.Element(Qti + "fieldentry")!.Value == "fill_in_multiple_blanks_question");
        var presentation = item.Element(Qti + "presentation")!;
        var html = presentation.Element(Qti + "material")!.Element(Qti + "mattext")!.Value;
        var named = System.Text.RegularExpressions.Regex.Matches(html, @"\[(.*?)\]").Select(match => match.Groups[1].Value).ToList();
        var blanks = presentation.Elements(Qti + "response_lid").ToDictionary(blank => blank.Attribute("ident")!.Value["response_".Length..], blank => blank.Descendants(Qti + "response_label").ToList());
        Assert.Equal(named, blanks.Keys);
        Assert.Distinct(blanks.Values.SelectMany(labels => labels).Select(label => label.Attribute("ident")!.Value));
        // The first way of writing each is what scores when another program takes the package at its word.
        Assert.Equal(blanks.Values.Select(labels => labels[0].Attribute("ident")!.Value), item.Descendants(Qti + "varequal").Select(equal => equal.Value));
        return new CanvasQuestion(item.Attribute("ident")!.Value, html, [.. blanks.Values.Select(labels => labels.Select(label => label.Value).ToList())], item.Element(Qti + "itemfeedback")!.Value);
    }
}
