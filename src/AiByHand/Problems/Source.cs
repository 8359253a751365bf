using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>A draw rule made ready for drawing often.</summary>
/// <param name="Probes">What is evaluated while drawing.</param>
internal abstract record Source(Probe[] Probes);

/// <summary>Nothing is drawn: the given is computed.</summary>
internal sealed record ComputedSource(Probe Value) : Source([Value]);

/// <summary>The whole tensor from a list: one choice.</summary>
internal sealed record WholeSource(Tensor[] Choices) : Source([])
{
    public Tensor Draw(DrawStream stream) => stream.Of(Choices);
}

/// <summary>
/// Each row from a list, from the top: one choice a row. Without repeats the chosen row changes places with the first of those left
/// (the shuffle of Fisher and Yates, as far as there are rows to fill).
/// </summary>
internal sealed record RowSource(Tensor[] Choices, int Rows, bool Repeats) : Source([])
{
    public Tensor Draw(DrawStream stream)
    {
        var columns = Choices[0].Shape.Columns;
        var cells = new Cell[Rows * columns];
        var left = Repeats ? Choices : [.. Choices];
        for (var row = 0; row < Rows; row++)
        {
            var first = Repeats ? 0 : row;
            var index = first + stream.Below(left.Length - first);
            left[index].Cells.CopyTo(cells.AsSpan(row * columns));
            if (!Repeats) (left[first], left[index]) = (left[index], left[first]);
        }
        return new Tensor(new Shape(Rows, columns), cells);
    }
}

/// <summary>Each cell by itself, row by row from the left: one choice a cell.</summary>
internal sealed record CellSource(Cell[][] Choices, Probe[] RowProbes) : Source(RowProbes)
{
    public void DrawRow(DrawStream stream, Span<Cell> row)
    {
        for (var column = 0; column < row.Length; column++) row[column] = stream.Of(Choices[column]);
    }
}
