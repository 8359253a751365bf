namespace AiByHand.Web.Doors;

/// <summary>Signs that a page has and a sheet's fonts don't need.</summary>
internal static class Signs
{
    /// <summary>A name with its transposition raised: <c>K^T</c> is Kᵀ.</summary>
    public static string Raised(string name) => name.Replace("^T", "ᵀ", StringComparison.Ordinal);
}
