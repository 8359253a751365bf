using System.Runtime.InteropServices.JavaScript;

namespace AiByHand.Web.Doors;

/// <summary>Tells the page how far a long job is, while it runs.</summary>
internal static partial class Progress
{
    /// <summary>Tells it; the page's side gets all three.</summary>
    /// <param name="stage">What is being done, a key of the page's words.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="all">Of how many; 0 where nobody knows.</param>
    [JSImport("progress", "engine")]
    public static partial void Tell(string stage, int done, int all);
}
