using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>A tensor that can stand on the page: a given that is no helper, or a step.</summary>
internal sealed record SheetTensor(string Name, Shape Shape, Role Role, Ink Ink, bool IsGiven);
