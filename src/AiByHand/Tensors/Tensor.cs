using AiByHand.Numbers;

namespace AiByHand.Tensors;

/// <summary>A grid of exact cells, rows by columns. Immutable.</summary>
public sealed class Tensor : IEquatable<Tensor>
{
    private readonly Cell[] _cells;

    /// <summary>Takes over <paramref name="cells"/>, row by row. The array must not be changed afterwards.</summary>
    /// <exception cref="ArgumentException">The number of cells isn't that of the shape.</exception>
    public Tensor(Shape shape, Cell[] cells)
    {
        if (cells.Length != shape.Count) throw new ArgumentException($"{cells.Length} cells don't fill {shape}", nameof(cells));
        Shape = shape;
        _cells = cells;
    }

    /// <summary>Rows by columns.</summary>
    public Shape Shape { get; }

    /// <summary>All cells, row by row.</summary>
    public ReadOnlySpan<Cell> Cells => _cells;

    /// <summary>The cell in a row and a column, both counted from 0.</summary>
    public Cell this[int row, int column] => _cells[row * Shape.Columns + column];

    /// <summary>
    /// The tensor to be written, for whoever has made it <see cref="Blank"/> and shown it to nobody who counts on its staying the same.
    /// </summary>
    internal TensorDraft Draft => new(Shape, _cells);

    /// <summary>A tensor of zeros, to be written by its maker.</summary>
    internal static Tensor Blank(Shape shape) => new(shape, new Cell[shape.Count]);

    /// <summary>A single number.</summary>
    public static Tensor Scalar(Rational value) => new(Shape.Scalar, [value]);

    /// <summary>A tensor whose cells are made from their row and column, both counted from 0.</summary>
    public static Tensor Create(Shape shape, Func<int, int, Cell> cell)
    {
        var cells = new Cell[shape.Count];
        for (int row = 0, i = 0; row < shape.Rows; row++)
        {
            for (var column = 0; column < shape.Columns; column++) cells[i++] = cell(row, column);
        }
        return new Tensor(shape, cells);
    }

    /// <summary>The tensor with <paramref name="change"/> applied to each number.</summary>
    public Tensor Map(Func<Rational, Rational> change)
    {
        var cells = new Cell[_cells.Length];
        for (var i = 0; i < cells.Length; i++) cells[i] = change(_cells[i].Number);
        return new Tensor(Shape, cells);
    }

    /// <summary>A row's cells, the row counted from 0.</summary>
    public ReadOnlySpan<Cell> Line(int row) => Cells.Slice(row * Shape.Columns, Shape.Columns);

    /// <summary>A row as a 1×n tensor, counted from 0.</summary>
    public Tensor Row(int row) => new(new Shape(1, Shape.Columns), Line(row).ToArray());

    /// <summary>A column as an n×1 tensor, counted from 0.</summary>
    public Tensor Column(int column) => Create(new Shape(Shape.Rows, 1), (row, _) => this[row, column]);

    /// <summary>Rows and columns exchanged.</summary>
    public Tensor Transposed()
    {
        var cells = new Cell[_cells.Length];
        for (int row = 0, i = 0; row < Shape.Columns; row++)
        {
            for (var column = 0; column < Shape.Rows; column++) cells[i++] = this[column, row];
        }
        return new Tensor(Shape.Transposed, cells);
    }

    /// <inheritdoc/>
    public bool Equals(Tensor? other) => other is not null && Shape == other.Shape && _cells.AsSpan().SequenceEqual(other._cells);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tensor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Shape, _cells.Length > 0 ? _cells[0] : default);

    /// <summary>Rows parted by " / ", cells by blanks: for messages.</summary>
    public override string ToString() =>
        string.Join(" / ", Enumerable.Range(0, Shape.Rows).Select(row => string.Join(' ', Enumerable.Range(0, Shape.Columns).Select(column => this[row, column]))));
}
