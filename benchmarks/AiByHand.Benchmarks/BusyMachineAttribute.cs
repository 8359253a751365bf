using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AiByHand.Benchmarks;

/// <summary>
/// Many short iterations, of which the quickest counts: on a machine that others use too, a long one is always disturbed, and a mean tells of them.
/// In this process, whose settings are the command's.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BusyMachineAttribute : Attribute, IConfigSource
{
    public BusyMachineAttribute(int iterations, int calls)
    {
        var job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: false))
            .WithWarmupCount(iterations).WithIterationCount(iterations).WithInvocationCount(calls).WithUnrollFactor(1);
        Config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(StatisticColumn.Min).HideColumns(Column.Mean, Column.Error, Column.StdDev, Column.Ratio, Column.RatioSD, Column.AllocRatio);
    }

    public IConfig Config { get; }
}
