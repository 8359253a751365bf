using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>A tensor that can stand on the page: a given that is no helper, or a step.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Rows by columns.</param>
/// <param name="Role">What it is in the network.</param>
/// <param name="Ink">The handwriting's colour.</param>
/// <param name="IsGiven">Whether it is printed.</param>
/// <param name="Then">The step that replaces it in the same cells, or null.</param>
internal sealed record SheetTensor(string Name, Shape Shape, Role Role, Ink Ink, bool IsGiven, string? Then = null);
