using System.Runtime.CompilerServices;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Runs.Choosing;

/// <summary>The answers a sheet leads up to: what a marker looks at first, and by what two sheets are told apart.</summary>
internal static class FinalAnswers
{
    private static readonly ConditionalWeakTable<Template, IReadOnlyList<StepTensor>> Known = [];

    /// <summary>
    /// The outputs, and what follows from them that nothing else follows from: a loss gradient, the nearest neighbour. Where nothing is an output, all ends:
    /// the steps that no other step rests on. An output that another one merely puts beside others is left to that one.
    /// </summary>
    public static IReadOnlyList<StepTensor> Of(Template template) => Known.GetValue(template, Find);

    private static IReadOnlyList<StepTensor> Find(Template template)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var gathered = new HashSet<string>(StringComparer.Ordinal);
        var follows = new HashSet<string>(StringComparer.Ordinal);
        var hasOutput = false;
        foreach (var step in template.Steps)
        {
            var names = step.RestsOn;
            needed.UnionWith(names);
            if (step.Role == Role.Output)
            {
                hasOutput = true;
                if (step.PutsTogether) gathered.UnionWith(names);
            }
            if (step.Role == Role.Output || follows.Overlaps(names)) follows.Add(step.Name);
        }
        return [.. template.Steps.Where(IsFinal)];

        bool IsFinal(StepTensor step) => step.Role == Role.Output
            ? !gathered.Contains(step.Name)
            : !needed.Contains(step.Name) && (!hasOutput || follows.Contains(step.Name));
    }

    /// <summary>A sheet's final answers.</summary>
    public static IReadOnlyList<FinalAnswer> Of(Solution solution) => [.. Of(solution.Template).Select(step => new FinalAnswer(step, solution[step.Name]))];
}

/// <summary>A final answer.</summary>
/// <param name="Step">The step: its name, and how its numbers are written.</param>
/// <param name="Value">Its value.</param>
internal sealed record FinalAnswer(StepTensor Step, Tensor Value);
