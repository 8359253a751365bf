using AiByHand.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["processes", .. { Length: > 0 } programs]) ProcessTimes.Tell(programs);
else if (args is ["pages"]) PageTimes.Tell();
else if (args is ["exports", .. var formats]) ExportTimes.Tell(formats);
else if (args is ["same", var folder]) SamePages.Tell(folder);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
