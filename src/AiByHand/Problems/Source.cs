using AiByHand.Expressions;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>A draw rule made ready for drawing often. Which words of the stream become which cells is part of a seed's promise.</summary>
internal abstract class Source(Probe[] probes)
{
    /// <summary>What is evaluated while drawing.</summary>
    public Probe[] Probes { get; } = probes;

    /// <summary>How many draws are possible; from a thousand on it is only as good as "many".</summary>
    public int Possibilities { get; private set; } = 1;

    protected void Multiply(int choices) => Possibilities = Math.Min(1000, Possibilities) * Math.Min(1000, choices);
}

/// <summary>Nothing is drawn: the given is computed.</summary>
internal sealed class ComputedSource(Probe value) : Source([value])
{
    public Probe Value => value;
}

/// <summary>Nothing is drawn: the given is handed in.</summary>
internal sealed class FixedSource(Tensor value) : Source([])
{
    public Tensor Value => value;
}

/// <summary>The whole tensor from a list: one choice.</summary>
internal sealed class WholeSource : Source
{
    private readonly Tensor[] _choices;

    public WholeSource(Tensor[] choices) : base([])
    {
        _choices = choices;
        Multiply(choices.Length);
    }

    public void Draw(DrawStream stream, TensorDraft tensor) => stream.Of(_choices).Cells.CopyTo(tensor.Cells);
}

/// <summary>
/// Each row from a list, from the top: one choice a row. Without repeats the chosen row changes places with the first of those left
/// (the shuffle of Fisher and Yates, as far as there are rows to fill).
/// </summary>
internal sealed class RowSource : Source
{
    private readonly Tensor[] _choices;
    private readonly bool _repeats;

    public RowSource(Tensor[] choices, Shape shape, bool repeats) : base([])
    {
        (_choices, _repeats) = (choices, repeats);
        for (var row = 0; row < shape.Rows; row++) Multiply(choices.Length - (repeats ? 0 : row));
    }

    public void Draw(DrawStream stream, TensorDraft tensor)
    {
        Tensor[] choices = [.. _choices];
        for (var row = 0; row < tensor.Shape.Rows; row++)
        {
            var first = _repeats ? 0 : row;
            var chosen = first + stream.Below(choices.Length - first);
            choices[chosen].Cells.CopyTo(tensor.Line(row));
            if (!_repeats) (choices[first], choices[chosen]) = (choices[chosen], choices[first]);
        }
    }
}

/// <summary>Each cell by itself, row by row from the left: one choice a cell.</summary>
internal sealed class CellSource : Source
{
    // Of so many different rows it is remembered what their test gave.
    private const int MostRows = 1000;

    private readonly Cell[][] _choices;
    private readonly int[][] _numbers;                          // by column, of each choice: which of the different ones it is
    private readonly int[] _radices;

    public CellSource(Cell[][] choices, int rows) : this(choices, rows, null, [])
    {
    }

    public CellSource(Cell[][] choices, int rows, ComputationNode? row, Probe[] rowTests) : base(rowTests)
    {
        Row = row;
        ForAllRows = [.. ForAll(rowTests, row)];
        _choices = choices;
        for (var drawn = 0; drawn < rows; drawn++)
        {
            foreach (var column in choices) Multiply(column.Length);
        }
        (_numbers, _radices) = (new int[choices.Length][], new int[choices.Length]);
        DifferentRows = 1;
        for (var column = 0; column < choices.Length; column++)
        {
            (_numbers[column], _radices[column]) = Numbered(choices[column]);
            DifferentRows = Math.Min(DifferentRows * _radices[column], MostRows + 1);
        }
        if (DifferentRows > MostRows) DifferentRows = 0;
    }

    /// <summary>How many different rows there are; 0 for too many to remember something of each.</summary>
    public int DifferentRows { get; }

    /// <summary>The row under test; null where none is tested.</summary>
    public ComputationNode? Row { get; }

    /// <summary>What the row tests ask for and is the same for every row.</summary>
    public ComputationNode[] ForAllRows { get; }

    /// <summary>Draws a row, and gives its number among the different ones; any where they are too many.</summary>
    public int DrawRow(DrawStream stream, Span<Cell> row)
    {
        var number = 0;
        for (var column = 0; column < row.Length; column++)
        {
            var choice = stream.Below(_choices[column].Length);
            row[column] = _choices[column][choice];
            number = number * _radices[column] + _numbers[column][choice];
        }
        return number;
    }

    private static IEnumerable<ComputationNode> ForAll(Probe[] rowTests, ComputationNode? row)
    {
        var ofRow = new HashSet<ComputationNode?> { row };
        foreach (var node in rowTests.SelectMany(test => test.Work))
        {
            if (Array.Exists(node.Operands, ofRow.Contains)) ofRow.Add(node);
            else yield return node;
        }
    }

    // Of each choice which of the different ones it is, and how many those are.
    private static (int[] Numbers, int Different) Numbered(Cell[] choices)
    {
        var numbers = new int[choices.Length];
        var different = 0;
        for (var i = 0; i < choices.Length; i++)
        {
            var first = 0;
            while (choices[first] != choices[i]) first++;
            numbers[i] = first < i ? numbers[first] : different++;
        }
        return (numbers, different);
    }
}
