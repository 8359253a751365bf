using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Tests")]
