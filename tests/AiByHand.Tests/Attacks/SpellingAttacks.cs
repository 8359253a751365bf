using AiByHand.Attacks;
using AiByHand.Yaml;

namespace AiByHand.Tests.Attacks;

/// <summary>What is near a name is looked for within bounds, however long words are and however many there are.</summary>
public sealed class SpellingAttacks
{
    [Fact]
    public void Words_without_end_have_no_neighbours() => Attack.Ends(() =>
        Assert.Equal("", Spelling.DidYouMean(new string('a', 100_000), [new string('a', 100_001), "a"])));

    [Fact]
    public void Hundreds_of_words_among_hundreds_of_names_end() => Attack.Ends(() =>
    {
        string[] names = [.. Enumerable.Range(0, 900).Select(number => $"tensor_number_{number}")];
        for (var word = 0; word < Attack.Times(300); word++) Assert.NotNull(Spelling.DidYouMean($"tensr_numbr_{word}", names));
    });

    [Theory]
    [InlineData("relo", "relu")]
    [InlineData("RELU", "relu")]
    [InlineData("matrix-multiplicaton", "matrix-multiplication")]
    public void What_is_near_is_found(string word, string name) =>
        Assert.Equal($"; did you mean '{name}'?", Spelling.DidYouMean(word, ["affine", "relu", "matrix-multiplication"]));
}
