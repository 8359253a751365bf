namespace AiByHand.Runs.Records;

/// <summary>What verifying a run says of a sheet or a file.</summary>
/// <param name="What">The sheet as <c>Ada Lovelace, rnn</c>, or the file's name.</param>
/// <param name="Differences">What differs and why; empty where all is the same.</param>
/// <param name="Note">What is worth knowing though nothing differs, or empty.</param>
public sealed record Finding(string What, IReadOnlyList<string> Differences, string Note = "")
{
    /// <summary>Whether all is the same.</summary>
    public bool IsSame => Differences.Count == 0;
}
