using AiByHand.Numbers;

namespace AiByHand.Tensors;

/// <summary>What stands in one cell of a grid: a number or a word.</summary>
public readonly record struct Cell
{
    private readonly Rational _number;

    /// <summary>A cell that holds a number.</summary>
    public Cell(Rational number) => _number = number;

    /// <summary>A cell that holds a word.</summary>
    public Cell(string word) => Word = word;

    /// <summary>The word, or null where the cell holds a number.</summary>
    public string? Word { get; }

    /// <summary>The number.</summary>
    /// <exception cref="OperandException">The cell holds a word.</exception>
    public Rational Number => Word is null ? _number : NoNumber();

    /// <summary>A number is a cell.</summary>
    public static implicit operator Cell(Rational number) => new(number);

    /// <summary>An integer is a cell.</summary>
    public static implicit operator Cell(long number) => new(number);

    /// <summary>A word is a cell.</summary>
    public static implicit operator Cell(string word) => new(word);

    /// <summary>The cell's text in <paramref name="notation"/>.</summary>
    public string Write(Notation notation) => Word ?? notation.Write(_number);

    /// <summary>Whether both hold the same number, or the same word.</summary>
    public bool Equals(Cell other) => Word is null ? other.Word is null && _number == other._number : Word == other.Word;

    /// <inheritdoc/>
    public override int GetHashCode() => Word is null ? _number.GetHashCode() : StringComparer.Ordinal.GetHashCode(Word);

    /// <inheritdoc/>
    public override string ToString() => Write(Notation.Auto);

    // By itself, so that reading a number, which drawing does by the million, is no call.
    private Rational NoNumber() => throw new OperandException($"'{Word}' is a word where a number is needed");
}
