using AiByHand.Templates.Plans;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads a graph's item.</summary>
internal sealed class GraphItemReader(TensorSections tensors, Mistakes mistakes)
{
    public static readonly string[] Keys = ["graph", "nodes"];

    /// <summary>The item, or null with the mistake told.</summary>
    public GraphItem? Read(string name, Fields fields, Placing placing)
    {
        fields.Require("nodes", "the tensor of the nodes' names");
        var edges = Named(fields, "graph", "the tensor of the edges");
        var nodes = Named(fields, "nodes", "the tensor of the nodes' names");
        if (edges is { Shape.Columns: not 2 }) mistakes.Add(fields.Node("graph")!.At, $"'graph' must be the tensor of the edges, two nodes to a row; '{edges.Name}' is {edges.Shape}");
        if (nodes is not null && (Math.Min(nodes.Shape.Rows, nodes.Shape.Columns) != 1 || nodes.Shape.Count is < 2 or > GraphItem.MostNodes))
        {
            mistakes.Add(fields.Node("nodes")!.At, $"'nodes' must be a row or a column of 2 to {GraphItem.MostNodes} names; '{nodes.Name}' is {nodes.Shape}");
        }
        return edges is null || nodes is null ? null : new GraphItem(name, placing, edges.Name, nodes.Name);
    }

    private SheetTensor? Named(Fields fields, string key, string expected) => fields.Scalar(key, expected) is { } named ? tensors.Resolve(named) : null;
}
