namespace AiByHand.Solutions;

/// <summary>Measures the effort of a sheet.</summary>
public static class EffortMeter
{
    /// <summary>What the blanks of a sheet take.</summary>
    public static Effort Of(Solution solution) => new() { Points = solution.Template.Steps.Count };
}
