using AiByHand.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["processes", var program]) ProcessTimes.Tell(program);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
