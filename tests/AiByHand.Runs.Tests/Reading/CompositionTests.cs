using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>Accents that stand after their letters.</summary>
public sealed class CompositionTests
{
    [Theory]
    [InlineData("Ame\u0301lie", "Amélie")]
    [InlineData("A\u030Angstro\u0308m", "Ångström")]
    [InlineData("Z\u030Cizkov, L\u030C", "Žizkov, Ľ")]
    [InlineData("e\u0302\u0323", "ệ")]                          // in whichever order
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("o\u031B\u0301", "ớ")]
    [InlineData("s\u0326c\u0327a\u0328", "șçą")]
    [InlineData("и\u0306 І\u0308 α\u0301", "й Ї ά")]
    [InlineData("e\u0323\u0301", "ẹ\u0301")]                    // for which there is no single sign
    [InlineData("q\u0301\u0301e", "q\u0301\u0301e")]
    [InlineData("e\u0304\u0301\u0302", "ḗ\u0302")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("", "")]
    public void Letters_and_accents_become_single_signs_where_there_are_some(string apart, string together) => Assert.Equal(together, Composition.Of(apart));
}
