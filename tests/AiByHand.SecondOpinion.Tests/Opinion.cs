using System.Globalization;
using AiByHand.Numbers;
using AiByHand.Solutions;
using Grid = AiByHand.Tensors.Tensor;

namespace AiByHand.SecondOpinion.Tests;

/// <summary>One topic solved a second way: from its givens alone, by libtorch in double precision, as its page in the book says it in words. No code of the engine, nothing of its template.</summary>
internal abstract class Opinion
{
    private const double Tolerance = 1e-9;

    private readonly List<string> _objections = [];
    private readonly HashSet<string> _judged = [];
    private Solution? _sheet;

    static Opinion()
    {
        set_default_dtype(float64);
        // For grids of this size more threads are only in each other's way.
        set_num_threads(1);
    }

    /// <summary>What is wrong with the sheet's answers; nothing, if all is well. An answer that wasn't judged is wrong, too. To be asked once.</summary>
    public IReadOnlyList<string> ObjectionsTo(Solution sheet)
    {
        _sheet = sheet;
        using var scope = NewDisposeScope();
        Solve();
        foreach (var step in sheet.Template.Steps)
        {
            if (!_judged.Contains(step.Name)) Object(step.Name, "nobody judged it");
        }
        return _objections;
    }

    /// <summary>Computes and judges every answer.</summary>
    protected abstract void Solve();

    /// <summary>What the sheet prints, as numbers.</summary>
    protected Tensor Given(string name)
    {
        var given = Sheet.Problem.Givens[name];
        var cells = new double[given.Shape.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = ToDouble(given.Cells[i].Number);
        return tensor(cells, given.Shape.Rows, given.Shape.Columns);
    }

    /// <summary>What the sheet prints, as words, row by row.</summary>
    protected string[][] Words(string name) => Texts(Sheet.Problem.Givens[name]);

    /// <summary>Holds the sheet's numbers to mine, and goes on with mine.</summary>
    protected Tensor Judge(string name, Tensor mine)
    {
        _judged.Add(name);
        var theirs = Sheet[name];
        var (rows, columns) = (theirs.Shape.Rows, theirs.Shape.Columns);
        if (mine.dim() != 2 || mine.size(0) != rows || mine.size(1) != columns)
        {
            Object(name, $"it is {rows}x{columns}, a second opinion says {string.Join('x', mine.shape)}");
            return mine;
        }
        var numbers = mine.detach().to(float64).contiguous().data<double>().ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            var cell = theirs.Cells[i];
            // Said this way round, because nothing is near to what is no number.
            if (cell.Word is null && Math.Abs(ToDouble(cell.Number) - numbers[i]) <= Tolerance) continue;
            Object($"{name}[{i / columns + 1},{i % columns + 1}]", string.Create(CultureInfo.InvariantCulture, $"it is {cell}, a second opinion says {numbers[i]}"));
        }
        return mine;
    }

    /// <summary>Holds the sheet's words to mine, row by row; numbers among them as a program would write them.</summary>
    protected void Judge(string name, params string[][] mine)
    {
        _judged.Add(name);
        var theirs = Texts(Sheet[name]);
        if (theirs.Length == mine.Length && theirs.Zip(mine).All(rows => rows.First.SequenceEqual(rows.Second))) return;
        Object(name, $"it is {Written(theirs)}, a second opinion says {Written(mine)}");

        static string Written(string[][] rows) => string.Join(" / ", rows.Select(row => string.Join(' ', row)));
    }

    private Solution Sheet => _sheet ?? throw new InvalidOperationException("there is no sheet to judge");

    private void Object(string name, string objection) => _objections.Add($"{Sheet.Problem.Code}, {name}: {objection}");

    private static string[][] Texts(Grid grid) =>
    [
        .. Enumerable.Range(0, grid.Shape.Rows).Select(row => Enumerable.Range(0, grid.Shape.Columns)
            .Select(column => grid[row, column] is var cell && cell.Word is { } word ? word : ToDouble(cell.Number).ToString(CultureInfo.InvariantCulture)).ToArray()),
    ];

    private static double ToDouble(Rational number) => (double)number.Numerator / number.Denominator;
}
