namespace AiByHand.Web.Doors;

/// <summary>The words by which page and address name choices: <c>a4</c>, <c>key</c>, <c>back</c>.</summary>
internal static class Words
{
    /// <summary>What a word names.</summary>
    /// <exception cref="WrongWish">There is no such choice.</exception>
    public static T Of<T>(string word) where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var found) && Enum.IsDefined(found)
        ? found
        : throw new WrongWish($"'{word}' can't be chosen; it is {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}");

    /// <summary>The word for a choice.</summary>
    public static string For<T>(T choice) where T : struct, Enum => choice.ToString().ToLowerInvariant();
}
