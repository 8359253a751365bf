namespace AiByHand.Pages.Layout;

/// <summary>A plan that can't be laid out.</summary>
internal sealed class LayoutException(string message) : AiByHandException(message);
