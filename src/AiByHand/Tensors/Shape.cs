using System.Globalization;

namespace AiByHand.Tensors;

/// <summary>Rows by columns. A column vector is n×1, a scalar 1×1.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Columns">The number of columns.</param>
public readonly record struct Shape(int Rows, int Columns)
{
    /// <summary>The shape of a single number.</summary>
    public static Shape Scalar => new(1, 1);

    /// <summary>How many cells there are.</summary>
    public int Count => Rows * Columns;

    /// <summary>Rows and columns exchanged.</summary>
    public Shape Transposed => new(Columns, Rows);

    /// <summary>The row and the column, from 1, of the cell at a place among all, from 0, row by row.</summary>
    public (int Row, int Column) CellAt(int place) => (place / Columns + 1, place % Columns + 1);

    /// <summary>As it is written in templates and messages: 3x4.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows}x{Columns}");
}
