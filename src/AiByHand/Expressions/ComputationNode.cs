using AiByHand.Operations;
using AiByHand.Tensors;

namespace AiByHand.Expressions;

/// <summary>A value in a computation graph: a tensor that comes from elsewhere, a literal, or what an operation makes of others. Immutable.</summary>
internal sealed class ComputationNode(int place, Shape shape)
{
    /// <summary>Its number in the graph, from 0. Its operands have lower ones.</summary>
    public int Place => place;

    /// <summary>Rows by columns.</summary>
    public Shape Shape => shape;

    /// <summary>The name of a tensor that comes from elsewhere, else null.</summary>
    public string? Name { get; init; }

    /// <summary>The value, where it is always the same, else null.</summary>
    public Tensor? Constant { get; init; }

    /// <summary>What makes it of its operands, else null.</summary>
    public Operation? Operation { get; init; }

    /// <summary>What it is made of, in order.</summary>
    public ComputationNode[] Operands { get; init; } = [];

    /// <summary>Whether it has to be worked out once numbers are there.</summary>
    public bool IsWork => Operation is not null && Constant is null;

    /// <summary>About how many cells are touched to work it out.</summary>
    public long Cost => Operation?.CostOf(Array.ConvertAll(Operands, operand => operand.Known), Shape) ?? 0;

    /// <summary>What is known of it before there are numbers.</summary>
    public Operand Known => new(Shape, Constant);
}
