using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Runs")]
[assembly: InternalsVisibleTo("AiByHand.Tests")]
