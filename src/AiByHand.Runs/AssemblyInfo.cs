using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Cli")]
[assembly: InternalsVisibleTo("AiByHand.Runs.Tests")]
