using System.Runtime.CompilerServices;

namespace AiByHand.SecondOpinion.Tests;

/// <summary>A theory that needs libtorch.</summary>
internal sealed class TorchTheoryAttribute : TheoryAttribute
{
    public TorchTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
#if WITHOUT_LIBTORCH
        Skip = "there is no libtorch for this kind of machine";
#endif
    }
}
