using AiByHand.Answers;
using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Tests.Marking;

/// <summary>A sheet as a pupil may hand it in: filled in, and spoilt in one of some ways. Half of the pupils carry what they got wrong on to the later steps.</summary>
internal sealed class SpoiltSheet
{
    private readonly Solution _solution;
    private readonly AnswerSheet _sheet;
    private readonly Random _random;
    private readonly List<(string Name, Entry Entry, StepTensor? Step, bool IsThen)> _asked = [];
    private readonly Dictionary<string, Tensor> _values;

    public SpoiltSheet(Solution solution, Blanks blanks, Random random, int? way = null)
    {
        (_solution, _random) = (solution, random);
        _sheet = AnswerSheet.Of(solution, blanks);
        _values = new Dictionary<string, Tensor>(solution.Problem.Givens);
        foreach (var entry in _sheet.Entries)
        {
            if (entry.IsBlank) _asked.Add((entry.Name.ToString(), entry, entry.Step, false));
            if (entry.Then is not null && entry.Value is not null) _asked.Add(($"{entry.Name} then", entry, entry.Then, true));
        }
        Way = way ?? random.Next(8);
        var carries = random.Next(2) == 0;
        Spoil(Way, carries);
    }

    /// <summary>In what way it is spoilt.</summary>
    public int Way { get; }

    public Dictionary<string, string> Texts { get; } = [];

    public Dictionary<string, Meant> Entries { get; } = [];

    private void Spoil(int way, bool carries)
    {
        var steps = _solution.Template.Steps;
        var spoilt = new HashSet<(string, int)>();
        var tensor = steps[_random.Next(steps.Count)];
        for (var many = way switch { 0 => 1, 1 => _random.Next(2, 7), 2 => 0, _ => 1 }; many > 0; many--)
        {
            var step = way == 1 ? steps[_random.Next(steps.Count)] : tensor;
            spoilt.Add((step.Name, _random.Next(step.Shape.Count)));
        }
        if (way == 2) spoilt.UnionWith(Enumerable.Range(0, tensor.Shape.Count).Select(cell => (tensor.Name, cell)));
        foreach (var step in steps)
        {
            var value = _solution[step.Name];
            if (carries)
            {
                try
                {
                    value = Evaluator.Evaluate(step.Value, _values);
                }
                catch (Exception none) when (none is OperandException or OverflowException)
                {
                }
            }
            // What is printed stays as it is.
            var cells = value.Cells.ToArray();
            foreach (var entry in _sheet.Entries.Where(entry => entry.Tensor == step.Name && entry.IsPrinted && entry.Value is not null))
            {
                cells[(entry.TensorRow - 1) * step.Shape.Columns + entry.TensorColumn - 1] = entry.Value!.Value;
            }
            for (var cell = 0; cell < cells.Length; cell++)
            {
                if (spoilt.Contains((step.Name, cell)) && way != 4) cells[cell] = Other(cells[cell], way);
            }
            _values[step.Name] = new Tensor(value.Shape, cells);
        }
        foreach (var asked in _asked) Write(asked.Name, asked.Entry, asked.IsThen);
        if (way == 4)
        {
            // Two cells of a step change places.
            var cells = _asked.Where(asked => asked.Step == tensor && !asked.IsThen).ToList();
            if (cells.Count > 1)
            {
                string one = cells[_random.Next(cells.Count)].Name, other = cells[_random.Next(cells.Count)].Name;
                (Texts[one], Texts[other]) = (Texts[other], Texts[one]);
                (Entries[one], Entries[other]) = (Entries[other], Entries[one]);
            }
        }
        foreach (var asked in _asked)
        {
            var isHit = way is 5 or 6 ? _random.Next(8) == 0 : way == 7 && asked.Step == tensor;
            if (!isHit) continue;
            if (way == 6)
            {
                string[] nonsense = ["?", "abc#", "1/0", "--3", "3..4", "1e5", "NaN", "∞", "9999999999999999999999", "1/2/3", "=A1", new string('7', 500)];
                (Texts[asked.Name], Entries[asked.Name]) = (nonsense[_random.Next(nonsense.Length)], new Meant(MeantKind.Nonsense, null));
            }
            else (Texts[asked.Name], Entries[asked.Name]) = (_random.Next(2) == 0 ? "" : " \u00A0", Meant.Nothing);
        }
    }

    private void Write(string name, Entry entry, bool isThen)
    {
        (Texts[name], Entries[name]) = ("", Meant.Nothing);
        if (entry.Value is null) return;
        var step = isThen ? entry.Then! : entry.Step;
        var value = ValueOf(isThen ? entry.Then!.Name : entry.Tensor, entry);
        if (isThen && value == ValueOf(entry.Tensor, entry) && _random.Next(4) > 0) return;
        // A copy may be miscopied.
        if (!isThen && entry.IsCopy && _random.Next(60) == 0) value = Other(value, 0);
        if (!isThen && entry.MayBeEmpty && value == 0 && _random.Next(4) > 0) return;
        if (!isThen && entry.Look != CellLook.Text && value != 0 && value != 1) value = 1;
        Texts[name] = isThen || entry.Look == CellLook.Text ? Form(TextOf(value, step, entry)) : entry.Look switch
        {
            CellLook.Checks => value == 1 ? "v" : "x",
            CellLook.Marks => value == 1 ? "o" : "x",
            _ => value == 1 ? "Yes" : "0",
        };
        Entries[name] = new Meant(MeantKind.Cell, value);
    }

    private Cell ValueOf(string tensor, Entry entry) => _values[tensor][entry.TensorRow - 1, entry.TensorColumn - 1];

    private Cell Other(Cell cell, int way)
    {
        if (cell.Word is null)
        {
            if (way == 3 && !cell.Number.IsZero) return -cell.Number;
            var other = cell.Number + _random.Next(1, 6) * (_random.Next(2) == 0 ? 1 : -1);
            return _random.Next(5) == 0 ? other / (Rational)_random.Next(2, 4) : other;
        }
        List<Cell> words = [.. _solution.Values.Values.SelectMany(tensor => tensor.Cells.ToArray()).Where(other => other.Word is not null && other != cell)];
        return words.Count == 0 ? cell : words[_random.Next(words.Count)];
    }

    private static string TextOf(Cell value, StepTensor? step, Entry entry)
    {
        try
        {
            return value.Write(step?.Notation ?? entry.Notation);
        }
        catch (InexactNotationException)
        {
            return value.ToString();
        }
    }

    // The same number as another hand writes it.
    private string Form(string text)
    {
        if (_random.Next(3) > 0 || text.Length == 0 || !(char.IsAsciiDigit(text[^1]))) return text;
        if (text.TrimStart('-') is not ['.' or (>= '0' and <= '9'), ..]) return text;
        var form = text.Replace("-.", "-0.", StringComparison.Ordinal);
        if (form[0] == '.') form = "0" + form;
        if (_random.Next(2) == 0) form = form.Replace('.', ',');
        if (_random.Next(2) == 0) form = form.Replace('-', '\u2212');
        return _random.Next(2) == 0 ? $"  {form}\u00A0" : form;
    }
}
