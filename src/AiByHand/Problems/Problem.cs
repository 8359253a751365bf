using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>The givens of one sheet: drawn from a seed, or handed in.</summary>
/// <param name="Template">The topic at its level; where it has variants, the one of this sheet.</param>
/// <param name="Seed">The seed, or null where the givens were handed in.</param>
/// <param name="Givens">Every given by its name, helpers left out.</param>
public sealed record Problem(Template Template, ulong? Seed, IReadOnlyDictionary<string, Tensor> Givens)
{
    /// <summary>The sheet's code, which alone reprints it.</summary>
    public SheetCode Code => SheetCode.Of(Template, Seed);
}
