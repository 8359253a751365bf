namespace AiByHand.Templates.Plans;

/// <summary>On the key: each word's way to its place in the vocabulary, and from under it to the column that is copied out.</summary>
/// <param name="Words">The item whose words are looked up, a row.</param>
/// <param name="Vocabulary">The item with the words of the table, a row.</param>
/// <param name="Table">The item with a column for each of these.</param>
/// <param name="To">The item the columns are copied into, one for each word.</param>
/// <param name="Ink">The arrows' colour.</param>
public sealed record LookupPlan(string Words, string Vocabulary, string Table, string To, Ink Ink);
