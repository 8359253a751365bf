using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AiByHand.Pages.Tests")]
