using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Runs.Tests")]
[assembly: InternalsVisibleTo("AiByHand.Exports.Tests")]
