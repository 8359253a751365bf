using AiByHand.Templates;

namespace AiByHand.Tests.Templates;

/// <summary>A small good template with something of every section, to be spoilt in one place.</summary>
internal static class SmallTopic
{
    public const string File = "small.yaml";

    public const string Text = """
        topic: small
        number: 1
        title: Small
        revision: 1
        given:
          X: { shape: 2x3, role: input, draw: 0..3 }
          sign: { helper: true, shape: 1x3, draw: [1, 2] }
          W: { shape: 2x3, role: weight, bias: true, draw: { cells: -1..1, bias: [0], let: { s: sum(row) }, keep: [ s > 0 ] } }
          M: { shape: 2x1, value: row_sum(X) }
        solve:
          Z: affine(W, X)
          relu_of_Z: { value: relu(Z), role: hidden, ink: green }
          best: argmax(relu_of_Z)
        keep:
          - max(Z) <= 9
        levels:
          hard: { keep: [ "min(Z) < 0" ] }
        printed:
          Z: [[1, 0, 0], [0, 0, 0]]
        page:
          areas:
            - [ ~, X, M ]
            - [ W, Z, relu_of_Z ]
            - [ "Sum", words, words ]
          items:
            X: { heads: X }
            words: { text: Words }
          panels:
            - { around: [ Z, relu_of_Z ] }
          arrows:
            - { from: Z right, to: relu_of_Z left }
          routes:
            - { choice: best, cells: Z, targets: [ X, W ] }

        """;

    /// <summary>The template with one piece replaced.</summary>
    public static string With(string piece, string replacement)
    {
        var at = Text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the template has no '{piece}'");
        return Text[..at] + replacement + Text[(at + piece.Length)..];
    }

    public static Template Read(string piece, string replacement, string level = Template.BookLevel) => TemplateReader.Read(With(piece, replacement), File, level);

    public static Template Read(string level = Template.BookLevel) => TemplateReader.Read(Text, File, level);
}
