using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Text;

/// <summary>The shipped fonts by name, for tests of each.</summary>
internal static class Faces
{
    public static FontFace Of(string name) => FontFace.Shipped.Single(face => face.Name == name);
}
