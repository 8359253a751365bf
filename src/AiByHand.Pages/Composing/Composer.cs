using AiByHand.Pages.Shapes;
using AiByHand.Solutions;

namespace AiByHand.Pages.Composing;

/// <summary>Solution to page.</summary>
public static class Composer
{
    /// <summary>Composes one page.</summary>
    /// <exception cref="ComposeException">The content doesn't fit the paper, or a text its cell.</exception>
    public static Page Compose(Solution solution, View view, Paper paper = Paper.Letter, Blanks blanks = Blanks.All) => throw new NotImplementedException();
}

/// <summary>A page that can't be composed; the message names the item.</summary>
public sealed class ComposeException(string message) : Exception(message);
