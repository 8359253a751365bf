using AiByHand.Templates;

namespace AiByHand.Runs.Choosing;

/// <summary>The answers a sheet leads up to.</summary>
public static class FinalAnswers
{
    /// <summary>The steps whose role is output, in order; where there is none, the last step.</summary>
    public static IReadOnlyList<StepTensor> Of(Template template)
    {
        var outputs = template.Steps.Where(step => step.Role == Role.Output).ToList();
        return outputs.Count > 0 ? outputs : [template.Steps[^1]];
    }
}
