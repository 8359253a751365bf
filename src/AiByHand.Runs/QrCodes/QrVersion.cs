namespace AiByHand.Runs.QrCodes;

/// <summary>A size of QR codes: what stands in every one of them, and where its words go. Words are corrected at level M.</summary>
internal sealed class QrVersion
{
    private const int Most = 40, LeastWithNumber = 7, Timing = 6, Finder = 3, Format = 8;
    private const int NumberGenerator = 0b1_1111_0010_0101, NumberBits = 18, NumberCorrectionBits = 12;

    private static readonly QrVersion?[] Known = new QrVersion?[Most + 1];

    // The words that correct a block, and how many blocks there are, by version (ISO/IEC 18004, table 9).
    private static ReadOnlySpan<byte> Corrections =>
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ];

    private static ReadOnlySpan<byte> BlockCounts =>
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ];

    private readonly QrGrid _fixed;
    private readonly bool[,] _isFixed;
    private readonly Module[] _path;
    private readonly QrGrid[] _turned;                          // by the mask

    private QrVersion(int number)
    {
        Number = number;
        Side = 17 + 4 * number;
        _fixed = new QrGrid(Side);
        _isFixed = new bool[Side, Side];
        DrawFixed();
        _path = [.. Path()];
        _turned = [.. Enumerable.Range(0, QrMask.Count).Select(_ => new QrGrid(Side))];
        DrawTurned();
        Correction = new QrCorrection(Corrections[number - 1]);
        Blocks = BlockCounts[number - 1];
    }

    /// <summary>Its number, 1 to 40.</summary>
    public int Number { get; }

    /// <summary>How many modules it is wide and high.</summary>
    public int Side { get; }

    /// <summary>How many words it has room for, those that correct among them.</summary>
    public int Words => _path.Length / 8;

    /// <summary>How many of them are the text's.</summary>
    public int DataWords => Words - Blocks * Correction.Count;

    /// <summary>In how many blocks they are corrected.</summary>
    public int Blocks { get; }

    /// <summary>How each block is.</summary>
    public QrCorrection Correction { get; }

    /// <summary>The smallest of which something is true.</summary>
    /// <exception cref="ArgumentException">It is of none.</exception>
    public static QrVersion Smallest(Func<QrVersion, bool> fits)
    {
        for (var number = 1; number <= Most; number++)
        {
            var version = Known[number] ??= new QrVersion(number);
            if (fits(version)) return version;
        }
        throw new ArgumentException("the text is too long for a QR code", nameof(fits));
    }

    /// <summary>Draws words, and what stands in every code; no mask is laid over them yet.</summary>
    public QrGrid Draw(ReadOnlySpan<byte> words)
    {
        var grid = _fixed.Copy();
        for (var bit = 0; bit < 8 * words.Length; bit++)
        {
            if ((words[bit >> 3] >> (7 - (bit & 7)) & 1) != 0) grid.Darken(_path[bit].Row, _path[bit].Column);
        }
        return grid;
    }

    /// <summary>Which modules a mask turns round, those that tell of it among them.</summary>
    public QrGrid Turned(int mask) => _turned[mask];

    private void DrawFixed()
    {
        for (var i = 0; i < Side; i++)
        {
            Set(Timing, i, i % 2 == 0);
            Set(i, Timing, i % 2 == 0);
        }
        var end = Side - 1 - Finder;
        DrawRings(Finder, Finder, 4, light: 2);
        DrawRings(Finder, end, 4, light: 2);
        DrawRings(end, Finder, 4, light: 2);
        var centres = AlignmentCentres();
        foreach (var row in centres)
        {
            foreach (var column in centres)
            {
                if ((row, column) != (Timing, Timing) && (row, column) != (Timing, centres[^1]) && (row, column) != (centres[^1], Timing)) DrawRings(row, column, 2, light: 1);
            }
        }
        for (var i = 0; i <= Format; i++)
        {
            Reserve(Format, i);
            Reserve(i, Format);
            if (i == 0) continue;
            Reserve(Format, Side - i);
            Reserve(Side - i, Format);
        }
        Set(Side - Format, Format, true);
        if (Number < LeastWithNumber) return;
        var bits = Number << NumberCorrectionBits | QrMask.Rest(Number << NumberCorrectionBits, NumberGenerator);
        for (var i = 0; i < NumberBits; i++)
        {
            Set(i / 3, Side - 11 + i % 3, (bits >> i & 1) != 0);
            Set(Side - 11 + i % 3, i / 3, (bits >> i & 1) != 0);
        }
    }

    // Squares in each other, all dark but one, and what is outside of the dark ones.
    private void DrawRings(int row, int column, int reach, int light)
    {
        for (var down = -reach; down <= reach; down++)
        {
            for (var right = -reach; right <= reach; right++)
            {
                var ring = Math.Max(Math.Abs(down), Math.Abs(right));
                if (row + down >= 0 && row + down < Side && column + right >= 0 && column + right < Side) Set(row + down, column + right, ring != light && ring != 4);
            }
        }
    }

    // From the last backwards in even steps; the first stands on the timing lines (ISO/IEC 18004, annex E).
    private int[] AlignmentCentres()
    {
        if (Number == 1) return [];
        var centres = new int[Number / 7 + 2];
        var step = Number == 32 ? 26 : (4 * Number + 2 * centres.Length + 1) / (2 * centres.Length - 2) * 2;
        centres[0] = Timing;
        for (int i = centres.Length - 1, centre = Side - 7; i > 0; i--, centre -= step) centres[i] = centre;
        return centres;
    }

    private void DrawTurned()
    {
        foreach (var (row, column) in _path)
        {
            var masks = QrMask.At(row, column);
            for (var mask = 0; mask < _turned.Length; mask++)
            {
                if ((masks >> mask & 1) != 0) _turned[mask].Darken(row, column);
            }
        }
        for (var mask = 0; mask < _turned.Length; mask++) DrawFormat(_turned[mask], QrMask.Format(mask));
    }

    private void DrawFormat(QrGrid grid, int format)
    {
        for (var i = 0; i < 15; i++)
        {
            if ((format >> i & 1) == 0) continue;
            var (row, column) = i switch { < 6 => (i, Format), 6 => (7, Format), 7 => (Format, Format), 8 => (Format, 7), _ => (Format, 14 - i) };
            grid.Darken(row, column);
            (row, column) = i < 8 ? (Format, Side - 1 - i) : (Side - 15 + i, Format);
            grid.Darken(row, column);
        }
    }

    // Two columns at a time, up and down in turns, from the right; the upright timing line is passed over.
    private IEnumerable<Module> Path()
    {
        var isUp = true;
        for (var right = Side - 1; right > 0; right -= 2, isUp = !isUp)
        {
            if (right == Timing) right--;
            for (var i = 0; i < Side; i++)
            {
                var row = isUp ? Side - 1 - i : i;
                for (var column = right; column >= right - 1; column--)
                {
                    if (!_isFixed[row, column]) yield return new Module(row, column);
                }
            }
        }
    }

    private void Set(int row, int column, bool isDark)
    {
        Reserve(row, column);
        if (isDark) _fixed.Darken(row, column);
    }

    private void Reserve(int row, int column) => _isFixed[row, column] = true;

    private readonly record struct Module(int Row, int Column);
}
