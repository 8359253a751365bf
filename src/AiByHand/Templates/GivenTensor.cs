using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates;

/// <summary>A tensor that the sheet prints, or a helper that only the drawing needs.</summary>
/// <param name="Name">Its name, as in the JSON.</param>
/// <param name="Shape">Rows by columns.</param>
/// <param name="Role">What it is in the network.</param>
/// <param name="Draw">Where its numbers come from.</param>
/// <param name="HasBias">Whether the last column is the bias.</param>
/// <param name="IsHelper">Whether it serves the drawing alone: not on the page, not in the JSON, and no step may use it.</param>
/// <param name="Notation">How its numbers are written.</param>
/// <param name="At">Where the template declares it.</param>
public sealed record GivenTensor(string Name, Shape Shape, Role Role, DrawRule Draw, bool HasBias, bool IsHelper, Notation Notation, Location At);
