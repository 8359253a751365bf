using System.Globalization;
using System.Xml.Linq;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using static AiByHand.Runs.Publishing.Html;

namespace AiByHand.Runs.Publishing;

/// <summary>The page of one part of a publication: what the run is, and a section for each topic with a link to every sheet.</summary>
/// <param name="plan">The run.</param>
/// <param name="part">The part.</param>
/// <param name="isAlone">Whether the other part isn't published beside it, so that nothing may link there.</param>
/// <param name="sizes">How large each copy's PDFs are, topic by topic.</param>
/// <param name="whole">How large the document with all sheets is.</param>
/// <param name="markingKey">How large the marking key is.</param>
internal sealed class SitePage(RunPlan plan, SitePart part, bool isAlone, IReadOnlyList<long[]> sizes, long whole, long markingKey)
{
    private const string Main = "sheets";

    private readonly (int Width, int Height) _picture = SitePicture.Size(plan.Paper);

    public void Write(Stream output) => Html.Write(
        Element("html", Attribute("lang", "en"), Head(), Element("body",
            Element("a", Class("skip"), Attribute("href", $"#{Main}"), Text(part.IsKeys ? "Skip to the answer keys" : "Skip to the worksheets")),
            Header(),
            Navigation(),
            Element("main", Attribute("id", Main), Attribute("tabindex", "-1"), Documents(), plan.Topics.Select((_, topic) => Section(topic))),
            Element("footer", Element("p", Text($"{string.Join(", ", ["Worksheets by AiByHand", .. Sources])}."))))),
        output);

    private string Title => part.IsKeys ? $"{plan.Heading.Title}: answer keys" : plan.Heading.Title;

    // What the sheets say of where they come from.
    private IEnumerable<string> Sources => plan.Topics.Select(topic => topic.Template.Source).Where(source => source.Length > 0).Distinct();

    private XStreamingElement Head() => Element("head",
        Element("meta", Attribute("charset", "utf-8")),
        Element("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
        part.IsKeys ? Element("meta", Attribute("name", "robots"), Attribute("content", "noindex")) : null,
        Element("title", Text(Title)),
        Element("link", Attribute("rel", "stylesheet"), Attribute("href", SitePart.Style)));

    private XStreamingElement Header()
    {
        var about = string.Join(" · ", new[] { plan.Heading.Course, plan.Heading.Date }.Where(text => text.Length > 0));
        return Element("header",
            Element("h1", Text(Title)),
            about.Length > 0 ? Element("p", Class("faint"), Text(about)) : null,
            plan.Heading.Instructions.Length > 0 ? Element("p", Lines(plan.Heading.Instructions)) : null);
    }

    private static object[] Lines(string text) => [.. text.Split('\n').SelectMany(line => (object[])[Element("br"), Text(line)]).Skip(1)];

    private XStreamingElement Navigation() => Element("nav", Attribute("aria-label", "Contents"), Element("ul",
        plan.Topics.Select((topic, place) => Element("li", Link($"#{SectionOf(place)}", topic.Title))),
        isAlone ? null : Element("li", part.IsKeys ? Link($"../{SitePart.Index}", "The worksheets of these answer keys") : Link(SitePart.Keys.Folder + SitePart.Index, "The answer keys"))));

    private IEnumerable<XStreamingElement> Documents()
    {
        var pages = plan.Copies.Count * Leaf.Count(part.Stacks(plan));
        var count = pages == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{pages} pages");
        yield return Element("p", Link(part.Whole, $"{(part.IsKeys ? "All answer keys" : "All worksheets")} in one file ({count}, {Pdf(whole)})"));
        if (part.IsKeys) yield return Element("p", Link(SitePart.MarkingKey, $"Marking key, all final answers at a glance ({Pdf(markingKey)})"));
    }

    private XStreamingElement Section(int topic)
    {
        var (section, planned) = (SectionOf(topic), plan.Topics[topic]);
        return Element("section", Attribute("aria-labelledby", $"{section}-title"), Attribute("id", section),
            Element("h2", Attribute("id", $"{section}-title"), Text(planned.Title)),
            Element("p", Class("faint"), Text($"Level: {planned.Template.Level}")),
            Element("ul", Class("sheets"), Attribute("role", "list"), sizes.Select((_, place) => Sheet(topic, place))));
    }

    // The picture stands beside the link, so that neither says what the other said; the style makes it a part of the link for the mouse.
    private XStreamingElement Sheet(int topic, int place)
    {
        var copy = PublicCopy.Of(plan, place);
        var name = PublicCopy.Sheet(copy, plan.Topics[topic]);
        return Element("li",
            Element("img",
                Attribute("src", part.Picture(plan, topic, copy)),
                Attribute("alt", $"Small picture of the {(part.IsKeys ? "answer key" : "worksheet")}: {name}"),
                Attribute("width", Number(_picture.Width)),
                Attribute("height", Number(_picture.Height)),
                Attribute("loading", "lazy")),
            Link(part.Pdf(plan, topic, copy), $"{(part.IsKeys ? "Answer key: " : "")}{name} ({Pdf(sizes[place][topic])})"));
    }

    private static string SectionOf(int topic) => $"topic-{Number(topic + 1)}";

    private static string Pdf(long bytes) => bytes < 999_500
        ? string.Create(CultureInfo.InvariantCulture, $"PDF, {(bytes + 999) / 1000} kB")
        : string.Create(CultureInfo.InvariantCulture, $"PDF, {bytes / 1e6:0.0} MB");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
