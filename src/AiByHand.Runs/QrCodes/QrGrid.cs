namespace AiByHand.Runs.QrCodes;

/// <summary>A square of modules as bits, 1 for dark: row by row, and column by column as well, so that what lies across can be read as quickly.</summary>
internal sealed class QrGrid
{
    private readonly ulong[] _rows, _columns;

    /// <param name="side">How many modules it is wide and high; all are light.</param>
    public QrGrid(int side) => (Side, _rows, _columns) = (side, new ulong[side * WordsOf(side)], new ulong[side * WordsOf(side)]);

    private QrGrid(QrGrid other) => (Side, _rows, _columns) = (other.Side, [.. other._rows], [.. other._columns]);

    /// <summary>How many modules it is wide and high.</summary>
    public int Side { get; }

    /// <summary>In how many words a row or a column lies: in each 64 modules, the first the lowest bit.</summary>
    public int Words => WordsOf(Side);

    /// <summary>The words of all rows, one row after another.</summary>
    public ReadOnlySpan<ulong> Rows => _rows;

    /// <summary>Those of all columns.</summary>
    public ReadOnlySpan<ulong> Columns => _columns;

    /// <summary>Whether a module is dark.</summary>
    public bool this[int row, int column] => (_rows[row * Words + (column >> 6)] >> column & 1) != 0;

    /// <summary>Makes a module dark.</summary>
    public void Darken(int row, int column)
    {
        _rows[row * Words + (column >> 6)] |= 1UL << column;
        _columns[column * Words + (row >> 6)] |= 1UL << row;
    }

    /// <summary>Another of the same modules.</summary>
    public QrGrid Copy() => new(this);

    /// <summary>Takes up a grid, turned round wherever another is dark.</summary>
    public void Set(QrGrid grid, QrGrid turned)
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = grid._rows[i] ^ turned._rows[i];
            _columns[i] = grid._columns[i] ^ turned._columns[i];
        }
    }

    private static int WordsOf(int side) => (side + 63) >> 6;
}
