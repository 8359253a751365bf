using AiByHand.Tensors;

namespace AiByHand.Terms;

/// <summary>Terms on their way: the shape stands, the terms are still to be written.</summary>
/// <param name="shape">Rows by columns.</param>
/// <param name="terms">All terms, row by row.</param>
internal readonly ref struct TermDraft(Shape shape, Span<Term> terms)
{
    /// <summary>Rows by columns.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>All terms, row by row.</summary>
    public Span<Term> Terms { get; } = terms;

    /// <summary>The term of the cell in a row and a column, both counted from 0.</summary>
    public ref Term this[int row, int column] => ref Terms[row * Shape.Columns + column];

    /// <summary>A row's terms, the row counted from 0.</summary>
    public Span<Term> Line(int row) => Terms.Slice(row * Shape.Columns, Shape.Columns);
}
