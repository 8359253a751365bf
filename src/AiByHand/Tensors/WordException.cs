namespace AiByHand.Tensors;

/// <summary>A word stands where a number is needed.</summary>
public sealed class WordException(string word) : AiByHandException($"'{word}' is a word where a number is needed");
