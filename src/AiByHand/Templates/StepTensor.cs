using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates;

/// <summary>A tensor that follows: one step of the exercise.</summary>
/// <param name="Name">Its name, as in the JSON.</param>
/// <param name="Number">The step's number, from 1.</param>
/// <param name="Shape">Rows by columns, inferred from the expression.</param>
/// <param name="Role">What it is in the network.</param>
/// <param name="Value">How it follows.</param>
/// <param name="Formula">How the step reads on paper: <c>Z1 = W1 · X + b1</c>.</param>
/// <param name="Ink">The colour of its handwriting on the key.</param>
/// <param name="Notation">How its numbers are written.</param>
/// <param name="At">Where the template declares it.</param>
public sealed record StepTensor(string Name, int Number, Shape Shape, Role Role, Expression Value, string Formula, Ink Ink, Notation Notation, Location At)
{
    /// <summary>The tensors it rests on, each once, in the order of its expression.</summary>
    public IReadOnlyList<string> RestsOn => References.In(Value);

    /// <summary>The tensor whose negative numbers it cuts off, where it is that one's ReLU and nothing else; null for any other step.</summary>
    public string? CutsOff => Value is Call { Operation.CutsOff: true, Operands: [Reference source] } ? source.Name : null;

    /// <summary>Whether it merely puts tensors together.</summary>
    public bool PutsTogether => Value is Call { Operation.PutsTogether: true } call && call.Operands.All(operand => operand is Reference);
}
