namespace AiByHand.Cli.Tests;

/// <summary>Topic files as a user may write them.</summary>
internal static class OwnTopics
{
    public const string Node = """
        topic: my-node
        number: 99
        title: My Node
        revision: 1
        given:
          X: { shape: 2x1, role: input, draw: 1..5 }
          W: { shape: 1x3, role: weight, bias: true, draw: { cells: -2..2, bias: -5..5 } }
        solve:
          Z: affine(W, X)
          A: { value: relu(Z), role: output, ink: blue }
        page:
          areas:
            - [ ~, X, ~,            ~ ]
            - [ W, Z, {sign: ReLU}, A ]
          items:
            X: { heads: x, ones: true }
            W: { left: W }
        """;

    /// <summary>Every kind of value: words, a fraction without end, decimals, negative ones among them.</summary>
    public const string Values = """
        topic: values
        number: 98
        title: Values
        revision: 3
        given:
          pet: { shape: 1x1, draw: { one-of: [ [['cat']] ] } }
          X: { shape: 1x2, role: input, draw: { rows: [ [-1, 1] ] } }
          luck: { helper: true, shape: 1x1, draw: 0..9 }
        solve:
          thirds: { value: X / 3, show: over 3 }
          eighths: X / 8
          none: X * 0
        page:
          areas:
            - [ pet, X, thirds, eighths, none ]
        """;

    /// <summary>Good as a template, and wider than any paper.</summary>
    public const string Wide = """
        topic: wide
        number: 97
        title: Wide
        revision: 1
        given:
          X: { shape: 1x60, role: input, draw: 1..5 }
        solve:
          Y: { value: X + 1, role: output }
        page:
          areas:
            - [ X ]
            - [ Y ]
        """;

    public const string Broken = """
        topic: broken
        number: 96
        title: Broken
        revision: 1
        given:
          X: { shape: 2x1, role: input, draw: 1..5 }
        solve:
          A: rellu(X)
          B: X + Y
        page:
          areas:
            - [ X, A, B ]
        """;
}
