using System.Xml.Linq;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pictures;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Publishing;

namespace AiByHand.Runs.Tests.Publishing;

/// <summary>Publishing in tests.</summary>
internal static class Site
{
    public static IReadOnlyList<string> Publish(RunPlan plan, string folder, PublishedKeys keys = PublishedKeys.No, Action? done = null, bool replaces = false, CancellationToken cancel = default) =>
        new Publisher(plan, keys, PngWriter.Write) { Replaces = replaces }.Publish(CopySources.Drawn(plan, Chooser.Choose(plan, Plans.Nothing, cancel: CancellationToken.None)), folder, done ?? Plans.Nothing, cancel);

    /// <summary>The run's sheets, copy by copy, as they were drawn.</summary>
    public static IEnumerable<RunSheet> Sheets(RunPlan plan)
    {
        var source = CopySources.Drawn(plan, Chooser.Choose(plan, Plans.Nothing));
        return Enumerable.Range(0, plan.Copies.Count).SelectMany(copy => source(copy).Sheets);
    }

    /// <summary>A sheet's page, composed here and not by what is tested.</summary>
    public static Page PageOf(RunPlan plan, RunSheet sheet, View view) =>
        Composer.Compose(sheet.Solution, view, plan.Paper, sheet.Topic.Blanks, Imprints.Of(plan, sheet), plan.Rules);

    /// <summary>A page, read as XML.</summary>
    public static XElement Html(string path) => XDocument.Load(path).Root!;

    /// <summary>All elements of a name.</summary>
    public static List<XElement> All(this XElement html, string name) => [.. html.Descendants(name)];

    /// <summary>An attribute that has to be there.</summary>
    public static string Get(this XElement element, string attribute) => element.Attribute(attribute)?.Value ?? throw new InvalidDataException($"{element} has no {attribute}");
}
