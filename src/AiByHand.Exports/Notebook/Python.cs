namespace AiByHand.Exports.Notebook;

/// <summary>What a Python expression gives.</summary>
internal enum PythonKind
{
    /// <summary>A tensor of floating point numbers.</summary>
    Tensor,

    /// <summary>A tensor of whole numbers: places, counts.</summary>
    Whole,

    /// <summary>A tensor of true and false.</summary>
    Mask,

    /// <summary>A NumPy array of words, since tensors hold none.</summary>
    Words,

    /// <summary>A NumPy array of true and false: words compared.</summary>
    WordMask,

    /// <summary>A number that the template writes, or several of them reckoned together.</summary>
    Number,

    /// <summary>One Python value: a word, a size, true or false.</summary>
    Value,

    /// <summary>The shape of a tensor.</summary>
    Shape,
}

/// <summary>How strongly an expression holds together, from loose to tight.</summary>
internal enum PythonStrength
{
    Conditional,
    Or,
    And,
    Not,
    Comparison,
    BitOr,
    BitAnd,
    Sum,
    Product,
    Sign,
    Power,
    Atom,
}

/// <summary>A Python expression.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Kind">What it gives.</param>
/// <param name="Strength">How strongly it holds together.</param>
internal sealed record Python(string Text, PythonKind Kind, PythonStrength Strength = PythonStrength.Atom)
{
    /// <summary>The same numbers, counted from 0 and in one line, where they are places that can be had so: <c>gate.argmax(dim=0)</c>.</summary>
    public string? Places { get; init; }

    /// <summary>Whether it may be off by a hair: made of thirds or tenths, which floating point doesn't hold.</summary>
    public bool IsDusty { get; init; }

    /// <summary>Whether it holds words.</summary>
    public bool IsOfWords => Kind == PythonKind.Words || Text[0] is '"' || Text.StartsWith("f\"", StringComparison.Ordinal);

    /// <summary>As a part of an expression that holds together so strongly.</summary>
    public string In(PythonStrength strength) => Strength >= strength ? Text : $"({Text})";

    /// <summary>Where something is asked of it: an attribute, an element.</summary>
    public string Atom => In(PythonStrength.Atom);

    /// <summary>As a tensor of numbers.</summary>
    public Python AsTensor() => (Kind switch
    {
        PythonKind.Mask => new Python($"{Atom}.double()", PythonKind.Tensor),
        PythonKind.WordMask => new Python($"torch.from_numpy({Text}).double()", PythonKind.Tensor),
        PythonKind.Number => new Python($"torch.tensor([[{Float}]])", PythonKind.Tensor),
        PythonKind.Value => new Python($"torch.tensor([[float({Text})]])", PythonKind.Tensor),
        PythonKind.Shape => new Python($"torch.tensor([{Text}])", PythonKind.Whole),
        _ => this,
    }) is var tensor && IsDusty ? tensor with { IsDusty = true } : tensor;

    /// <summary>As a tensor of floating point numbers, which meets only such in a matrix product.</summary>
    public Python AsFloats() => AsTensor() is { Kind: PythonKind.Whole } whole ? new Python($"{whole.Atom}.double()", PythonKind.Tensor) : AsTensor();

    /// <summary>As true and false.</summary>
    public Python AsMask() => Kind is PythonKind.Mask or PythonKind.WordMask or PythonKind.Value ? this : new Python($"{In(PythonStrength.BitOr)} != 0", PythonKind.Mask, PythonStrength.Comparison);

    /// <summary>A number with its point, so that PyTorch doesn't take it for a whole one.</summary>
    public string Float => Kind == PythonKind.Number && Text.All(sign => char.IsAsciiDigit(sign) || sign == '-') ? $"{Text}." : Text;
}
