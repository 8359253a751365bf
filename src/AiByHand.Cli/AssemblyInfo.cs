using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Cli.Tests")]
