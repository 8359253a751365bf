namespace AiByHand.Web.Doors;

/// <summary>The page was asked for what there isn't: an address typed by hand, a topic that is gone.</summary>
/// <param name="message">What is wrong, and what would be right.</param>
internal sealed class WrongWish(string message) : AiByHandException(message);
