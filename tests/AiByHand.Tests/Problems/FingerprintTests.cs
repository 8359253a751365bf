using AiByHand.Numbers;
using AiByHand.Problems;
using AiByHand.Tensors;

namespace AiByHand.Tests.Problems;

public sealed class FingerprintTests
{
    private static readonly Problem Sheet = new(
        HandMade.Template([], [], [], "rnn", "easy"),
        7,
        new Dictionary<string, Tensor>
        {
            ["b"] = new(new Shape(1, 3), [Rational.Of(-6, 4), "it's", 0]),
            ["B"] = HandMade.Row(12),
        });

    [Fact]
    public void The_canonical_text_is_as_documented() => Assert.Equal("rnn\neasy\nB 1x1: 12/1\nb 1x3: -3/2 'it''s' 0/1\n", Fingerprint.Canonical(Sheet));

    // printf "rnn\neasy\nB 1x1: 12/1\nb 1x3: -3/2 'it''s' 0/1\n" | sha256sum
    [Fact]
    public void The_fingerprint_is_the_beginning_of_its_hash() => Assert.Equal("84880f72bd701a49", Fingerprint.Of(Sheet));

    [Fact]
    public void One_changed_cell_changes_it() =>
        Assert.NotEqual(Fingerprint.Of(Sheet), Fingerprint.Of(Sheet with { Givens = new Dictionary<string, Tensor>(Sheet.Givens) { ["B"] = HandMade.Row(13) } }));
}
