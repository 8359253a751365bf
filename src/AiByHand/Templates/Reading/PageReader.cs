using AiByHand.Templates.Plans;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads where things stand.</summary>
internal static class PageReader
{
    public static readonly string[] Keys = ["areas", "gap", "frames", "captions", "items", "panels", "arrows", "feeds", "lookups", "routes", "deals"];

    // What holds looks in older files, apart from the items. Records hold such files, so it is read.
    private const string Styles = "styles";

    public static PagePlan? Read(Fields template, TensorSections tensors, Mistakes mistakes)
    {
        const string Expected = "a map with the areas and items of the page";
        template.Require("page", Expected);
        return template.Map("page", Expected) is { } map ? ReadPage(new Fields(map, map[Styles] is null ? Keys : [.. Keys, Styles], mistakes, "a page"), tensors, mistakes) : null;
    }

    private static PagePlan ReadPage(Fields page, TensorSections tensors, Mistakes mistakes)
    {
        var items = page.Map("items", "a map of items by name") ?? new YamlMap([], page.At);
        var described = CaptionSection.Laid(page, Styled(items, page.Map(Styles, "a map of looks by the names of items"), mistakes), tensors, mistakes);
        foreach (var (name, _) in described.Entries) RequireName(name, mistakes);
        var areas = new AreaReader(described, tensors, page.Bool("frames", otherwise: true), mistakes);
        var root = areas.Grid(page);
        if (areas.IsWhole) TellWhatStandsNowhere(described, areas, tensors, mistakes);
        var overlays = new OverlayReader(areas, described, tensors, mistakes);
        return new PagePlan(root, areas.Items, overlays.Panels(page), overlays.Arrows(page), overlays.Routes(page))
        {
            Feeds = overlays.Feeds(page),
            Lookups = overlays.Lookups(page),
            Deals = overlays.Deals(page),
        };
    }

    // An item has the look of its style, and its own over it.
    private static YamlMap Styled(YamlMap items, YamlMap? styles, Mistakes mistakes)
    {
        if (styles is null) return items;
        foreach (var (_, style) in styles.Entries)
        {
            if (style is not YamlMap) mistakes.Add(style.At, $"a style is a map, found {style.Kind}");
        }
        return LevelOverlay.Lay(new YamlMap([.. styles.Entries.Where(style => style.Value is YamlMap)], styles.At), items);
    }

    // A copy of a tensor has its name and a mark.
    private static void RequireName(YamlScalar name, Mistakes mistakes)
    {
        if (!Identifiers.IsOne(AreaReader.TensorOf(name.Text))) Identifiers.Require(name, "an item's name", mistakes);
    }

    private static void TellWhatStandsNowhere(YamlMap described, AreaReader areas, TensorSections tensors, Mistakes mistakes)
    {
        foreach (var (name, _) in described.Entries)
        {
            if (!areas.GridOf.ContainsKey(name.Text)) mistakes.Add(name.At, $"'{name.Text}' stands nowhere: no area names it");
        }
        // An item that can't be read may be the one that shows the tensor.
        if (areas.GridOf.Count > areas.Items.Count) return;
        var shown = new HashSet<string>(areas.Items.Values.SelectMany(ShownBy), StringComparer.Ordinal);
        foreach (var given in tensors.Givens)
        {
            var isTold = described[given.Name] is not null && !areas.GridOf.ContainsKey(given.Name);
            if (!given.IsHelper && !shown.Contains(given.Name) && !isTold) mistakes.Add(given.At, $"'{given.Name}' is given and stands nowhere on the page");
        }
    }

    // The tensors that can be read off an item.
    private static string[] ShownBy(PageItem item) => item switch
    {
        TensorItem tensor => [tensor.Tensor],
        GraphItem graph => [graph.Edges, graph.Nodes],
        CodeItem code => [.. code.Lines.SelectMany(line => line).OfType<CodeGap>().Select(gap => gap.Tensor)],
        _ => [],
    };
}
