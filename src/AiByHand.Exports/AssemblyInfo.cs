using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Exports.Tests")]
[assembly: InternalsVisibleTo("AiByHand.Benchmarks")]
