using AiByHand.Tensors;

namespace AiByHand.Terms;

/// <summary>A term for each cell of a tensor. Immutable.</summary>
internal sealed class TermGrid
{
    private readonly Term[] _terms;

    /// <summary>Takes over the terms, row by row.</summary>
    /// <param name="shape">Rows by columns.</param>
    /// <param name="terms">As many as the shape has cells.</param>
    /// <param name="constant">The value, where it is always the same.</param>
    internal TermGrid(Shape shape, Term[] terms, Tensor? constant = null)
    {
        Shape = shape;
        _terms = terms;
        Constant = constant;
    }

    /// <summary>Rows by columns.</summary>
    public Shape Shape { get; }

    /// <summary>The value, where it is always the same; else null.</summary>
    public Tensor? Constant { get; }

    /// <summary>All terms, row by row.</summary>
    public ReadOnlySpan<Term> Terms => _terms;

    /// <summary>The term of the cell in a row and a column, both counted from 0.</summary>
    public Term this[int row, int column] => _terms[row * Shape.Columns + column];

    /// <summary>Where a term stands as the whole of a cell, row by row from 0; -1 where it doesn't.</summary>
    internal int PlaceOf(Term term)
    {
        for (var place = 0; place < _terms.Length; place++)
        {
            if (ReferenceEquals(_terms[place], term)) return place;
        }
        return -1;
    }

    /// <summary>A row's terms, the row counted from 0.</summary>
    internal ReadOnlySpan<Term> Line(int row) => Terms.Slice(row * Shape.Columns, Shape.Columns);

    /// <summary>A row's terms, the row counted from 0.</summary>
    internal Term[] Row(int row) => Line(row).ToArray();

    /// <summary>A column's terms, the column counted from 0.</summary>
    internal Term[] Column(int column)
    {
        var terms = new Term[Shape.Rows];
        for (var row = 0; row < terms.Length; row++) terms[row] = this[row, column];
        return terms;
    }

    /// <summary>The whole number that a single constant cell is: a size, a position.</summary>
    internal int Integer => (int)Constant![0, 0].Number.Numerator;
}
