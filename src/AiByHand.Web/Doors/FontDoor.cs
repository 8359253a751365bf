using System.Runtime.InteropServices.JavaScript;
using AiByHand.Pages.Text;

namespace AiByHand.Web.Doors;

/// <summary>The fonts of the sheets, so that the page shows them without loading them twice.</summary>
internal static partial class FontDoor
{
    /// <summary>A shipped font's file.</summary>
    /// <param name="name">What drawings call it: Hand, Sans, Script.</param>
    [JSExport]
    public static byte[] File(string name) => FontFace.Shipped.Single(face => face.Name == name).File.ToArray();
}
