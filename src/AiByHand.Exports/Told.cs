using AiByHand.Templates;

namespace AiByHand.Exports;

/// <summary>What a formula tells.</summary>
internal static class Told
{
    /// <summary>Whether a step's formula is its answer, because it rests on no tensor: ∂loss/∂new_reward = −1. Pupils don't get to see it.</summary>
    public static bool By(StepTensor step) => step.RestsOn.Count == 0;
}
