using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Runs.Tests")]
