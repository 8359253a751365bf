using System.Globalization;
using AiByHand.Runs.Plans;

namespace AiByHand.Cli.Runs;

/// <summary>Where a run goes unless the user says otherwise.</summary>
internal static class RunFolder
{
    private const string Out = "out";

    /// <summary>The folder of a run, or of a part of it: <c>out/midterm</c>, <c>out/midterm/part-2-of-8</c>.</summary>
    /// <exception cref="Refusal">The run's name can't name one.</exception>
    public static string Of(RunPlan plan, Shard shard) =>
        plan.Name.All(sign => sign == '.')
            ? throw new Refusal($"the run's name, '{plan.Name}', can't name a folder: --out DIR says where the files go")
            : Path.Combine(Out, plan.Name, shard.IsWhole ? "" : string.Create(CultureInfo.InvariantCulture, $"part-{shard.Part}-of-{shard.Parts}"));

    /// <summary>The folder of what is made of a run besides: <c>out/midterm-web</c>.</summary>
    public static string Beside(RunPlan plan, string what) => Path.Combine(Out, $"{plan.Name}-{what}");
}
