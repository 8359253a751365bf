namespace AiByHand.Runs.Reading;

/// <summary>Ids of copies.</summary>
internal static class CopyId
{
    /// <summary>How many signs it may have: they all have room beside a group.</summary>
    public const int Longest = 64;

    /// <summary>Whether it is what spreadsheets make of a long number: <c>1.23457E+11</c>, <c>1,23457E+11</c>.</summary>
    public static bool IsShortened(string id) =>
        id.IndexOf('E') is > 0 and var place && place + 2 < id.Length && id[place + 1] == '+' && id[(place + 2)..].All(char.IsAsciiDigit)
        && id[..place].All(sign => char.IsAsciiDigit(sign) || sign is '.' or ',');
}
