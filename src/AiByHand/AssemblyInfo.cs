using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Runs.Tests")]
[assembly: InternalsVisibleTo("AiByHand.Tests")]
[assembly: InternalsVisibleTo("AiByHand.Pages.Tests")]
