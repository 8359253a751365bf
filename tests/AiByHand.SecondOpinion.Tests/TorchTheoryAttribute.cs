namespace AiByHand.SecondOpinion.Tests;

/// <summary>A theory that needs libtorch.</summary>
internal sealed class TorchTheoryAttribute : TheoryAttribute
{
#if WITHOUT_LIBTORCH
    public TorchTheoryAttribute() => Skip = "there is no libtorch for this kind of machine";
#endif
}
