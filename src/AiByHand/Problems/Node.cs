using AiByHand.Operations;

namespace AiByHand.Problems;

/// <summary>One operation of a plan.</summary>
/// <param name="Place">Where its result goes among the plan's values.</param>
/// <param name="Operation">What is done.</param>
/// <param name="Operands">The places of the values it is done to.</param>
/// <param name="IsForAllRows">Whether a row test asks for it and it is the same for every row.</param>
/// <param name="Cost">About how many cells are touched to do it.</param>
internal sealed record Node(int Place, Operation Operation, int[] Operands, bool IsForAllRows, long Cost);
