using AiByHand.Templates.Plans;

namespace AiByHand.Templates.Reading;

/// <summary>Reads what is drawn over the grids: panels, arrows, routes. They name items that stand on the page.</summary>
internal sealed class OverlayReader(AreaReader areas, YamlMap described, TensorSections tensors, Mistakes mistakes)
{
    public static readonly string[] PanelKeys = ["around", "line", "ink", "padding"];
    public static readonly string[] ArrowKeys = ["from", "to", "along", "text", "ink", "on"];
    public static readonly string[] RouteKeys = ["choice", "cells", "targets", "inks"];

    private const string ItemAndSide = "an item and its side, such as 'H1 top'";

    public List<PanelPlan> Panels(Fields page)
    {
        var panels = new List<PanelPlan>();
        foreach (var fields in Each(page, "panels", "a panel", PanelKeys))
        {
            var around = ItemsOf(fields, "around");
            if (around.Count > 1 && around.Find(name => areas.GridOf[name] != areas.GridOf[around[0]]) is { } stranger)
                mistakes.Add(fields.Node("around")!.At, $"a panel goes round items of one grid: '{around[0]}' and '{stranger}' stand in different ones");
            panels.Add(new PanelPlan(around, fields.Choice("line", PanelLine.Dotted) == PanelLine.Dotted, fields.Length("padding", AreaReader.UsualGap))
            {
                Ink = fields.Has("ink") ? fields.Choice("ink", Ink.Black) : null,
            });
        }
        return panels;
    }

    public List<ArrowPlan> Arrows(Fields page)
    {
        var arrows = new List<ArrowPlan>();
        foreach (var fields in Each(page, "arrows", "an arrow", ArrowKeys))
        {
            fields.Require("from", ItemAndSide);
            fields.Require("to", ItemAndSide);
            var (from, to, along, text) = (SideOf(fields, "from"), SideOf(fields, "to"), SideOf(fields, "along"), fields.Text("text"));
            var (ink, on) = (fields.Choice("ink", Ink.Black), fields.Choice("on", ArrowView.Sheet));
            if (from is var (leaving, leave) && to is var (reached, arrive))
                arrows.Add(new ArrowPlan(leaving, leave, reached, arrive, ink, on == ArrowView.Key) { Along = along, Text = text });
        }
        return arrows;
    }

    public List<RoutePlan> Routes(Fields page)
    {
        var routes = new List<RoutePlan>();
        foreach (var fields in Each(page, "routes", "a route", RouteKeys))
        {
            fields.Require("choice", "the tensor with the chosen number for each column");
            fields.Require("cells", "the item whose chosen cells are ringed");
            var choice = fields.Scalar("choice", "a tensor's name") is { } named ? tensors.Resolve(named) : null;
            var cells = fields.Scalar("cells", "an item's name") is { } item && IsItem(item) ? item : null;
            var targets = ItemsOf(fields, "targets");
            var inks = fields.Choices<Ink>("inks", [Ink.Black]);
            if (choice is null || cells is null) continue;
            if (areas.Items[cells.Text] is not TensorItem shown) mistakes.Add(cells.At, $"'{cells.Text}' shows no tensor, so it has no cells to ring");
            else if (tensors.Find(shown.Tensor) is { } ringed && choice.Shape != new Tensors.Shape(1, ringed.Shape.Columns))
                mistakes.Add(fields.Node("choice")!.At, $"'{choice.Name}' is {choice.Shape}; a choice for each column of '{cells.Text}' is 1x{ringed.Shape.Columns}");
            routes.Add(new RoutePlan(choice.Name, cells.Text, targets, inks));
        }
        return routes;
    }

    private IEnumerable<Fields> Each(Fields page, string key, string what, string[] keys)
    {
        foreach (var node in page.List(key, $"a list of {key}"))
        {
            if (node is YamlMap map) yield return new Fields(map, keys, mistakes, what);
            else mistakes.Add(node.At, $"{what} is a map with {string.Join(", ", keys)}, found {node.Kind}");
        }
    }

    private (string Item, Side Side)? SideOf(Fields fields, string key)
    {
        if (fields.Scalar(key, ItemAndSide) is not { } scalar) return null;
        if (scalar.Text.Split(' ') is not [var item, var side])
        {
            mistakes.Add(scalar.At, $"'{key}' must be {ItemAndSide}, found {scalar.Kind}");
            return null;
        }
        var isKnown = IsItem(scalar with { Text = item });
        var at = scalar.Place(item.Length + 1);
        return Names.Parse<Side>(new YamlScalar(side, IsQuoted: false, IsVerbatim: true, at), "side", mistakes) is { } parsed && isKnown ? (item, parsed) : null;
    }

    private List<string> ItemsOf(Fields fields, string key)
    {
        var expected = "a list of items that stand on the page";
        fields.Require(key, expected);
        var items = new List<string>();
        if (fields.Node(key) is YamlList { Items.Count: 0 } empty) mistakes.Add(empty.At, $"'{key}' must be {expected}, found {empty.Kind}");
        foreach (var node in fields.List(key, expected))
        {
            if (node is not YamlScalar { IsNull: false } name) mistakes.Add(node.At, $"expected an item's name, found {node.Kind}");
            else if (IsItem(name)) items.Add(name.Text);
        }
        return items;
    }

    private bool IsItem(YamlScalar name)
    {
        if (areas.Items.ContainsKey(name.Text)) return true;
        // What stands on the page and can't be read, or is described and stands nowhere, has had its mistake told.
        if (areas.IsWhole && !areas.GridOf.ContainsKey(name.Text) && described[name.Text] is null)
            mistakes.Add(name.At, $"no item '{name.Text}' stands on the page{Spelling.DidYouMean(name.Text, areas.Items.Keys.Where(key => key[0] != AreaReader.UnnamedMark))}");
        return false;
    }
}

/// <summary>A panel's line.</summary>
internal enum PanelLine
{
    /// <summary>A group of steps.</summary>
    Dotted,

    /// <summary>A legend, a store.</summary>
    Solid,
}

/// <summary>Where an arrow is printed.</summary>
internal enum ArrowView
{
    /// <summary>On the worksheet and the key.</summary>
    Sheet,

    /// <summary>On the key alone: the pupil draws it.</summary>
    Key,
}
