using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace AiByHand.Web;

/// <summary>Nothing runs by itself: the page's workers call the doors.</summary>
internal static class Program
{
    private static void Main()
    {
    }
}
