using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>Between which numbers a cell lies.</summary>
/// <param name="Low">The least it can be.</param>
/// <param name="High">The most it can be.</param>
internal readonly record struct Span(Rational Low, Rational High)
{
    public static Span ZeroOrOne => new(0, 1);

    public bool HoldsZero => Low.Sign <= 0 && High.Sign >= 0;

    public static Span Of(IEnumerable<Rational> values) => values.Aggregate((Span?)null, (span, value) => span is { } known ? known.With(value) : new Span(value, value))!.Value;

    public static Span operator +(Span a, Span b) => new(a.Low + b.Low, a.High + b.High);

    public static Span operator -(Span a) => new(-a.High, -a.Low);

    public static Span operator *(Span a, Span b) => Of([a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High]);

    public static Span operator /(Span a, Span b) => Of([a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High]);

    public Span With(Rational value) => new(Min(Low, value), Max(High, value));

    public Span With(Span other) => With(other.Low).With(other.High);

    /// <summary>What is left of it between two bounds, where there are any.</summary>
    public Span Within(Rational? low, Rational? high) => new(low is { } least ? Max(Low, least) : Low, high is { } most ? Min(High, most) : High);

    public Span Abs() => HoldsZero ? new Span(0, Max(-Low, High)) : Of([Low.Abs(), High.Abs()]);

    private static Rational Min(Rational a, Rational b) => a < b ? a : b;

    private static Rational Max(Rational a, Rational b) => a > b ? a : b;
}

/// <summary>Between which numbers each cell of a tensor lies.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Cells">The cells, row by row.</param>
internal sealed record SpanGrid(Shape Shape, Span[] Cells)
{
    public Span this[int row, int column] => Cells[row * Shape.Columns + column];

    /// <summary>The least numbers.</summary>
    public Tensor Low => new(Shape, Array.ConvertAll(Cells, cell => (Cell)cell.Low));

    /// <summary>The largest numbers.</summary>
    public Tensor High => new(Shape, Array.ConvertAll(Cells, cell => (Cell)cell.High));

    public static SpanGrid Between(Tensor low, Tensor high) => Create(low.Shape, (row, column) => new Span(low[row, column].Number, high[row, column].Number));

    public static SpanGrid Create(Shape shape, Func<int, int, Span> cell)
    {
        var cells = new Span[shape.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = cell(i / shape.Columns, i % shape.Columns);
        return new SpanGrid(shape, cells);
    }

    public SpanGrid Map(Func<Span, Span> change) => new(Shape, Array.ConvertAll(Cells, cell => change(cell)));

    /// <summary>Cell by cell; what has one cell, row or column is repeated.</summary>
    public SpanGrid With(SpanGrid other, Func<Span, Span, Span> join) =>
        Create(new Shape(Math.Max(Shape.Rows, other.Shape.Rows), Math.Max(Shape.Columns, other.Shape.Columns)), (row, column) => join(Repeated(row, column), other.Repeated(row, column)));

    /// <summary>The matrix product.</summary>
    public SpanGrid Times(SpanGrid other) => Create(
        new Shape(Shape.Rows, other.Shape.Columns),
        (row, column) => Enumerable.Range(0, Shape.Columns).Aggregate(new Span(0, 0), (sum, k) => sum + this[row, k] * other[k, column]));

    /// <summary>With a row of 1s below.</summary>
    public SpanGrid OverOnes() => Create(new Shape(Shape.Rows + 1, Shape.Columns), (row, column) => row < Shape.Rows ? this[row, column] : new Span(1, 1));

    /// <summary>Each row's cells all as wide as the row; as many columns as asked for.</summary>
    public SpanGrid AnyColumns(int columns) => Create(new Shape(Shape.Rows, columns), (row, _) => Enumerable.Range(0, Shape.Columns).Select(column => this[row, column]).Aggregate((a, b) => a.With(b)));

    private Span Repeated(int row, int column) => this[Shape.Rows == 1 ? 0 : row, Shape.Columns == 1 ? 0 : column];
}
