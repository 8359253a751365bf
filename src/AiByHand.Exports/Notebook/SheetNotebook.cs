using System.Globalization;
using System.Text;
using AiByHand.Answers;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Exports.Notebook;

/// <summary>The cells of a sheet's notebook.</summary>
internal sealed class SheetNotebook
{
    private const string Check = """
        def check(result, rows=None, columns=None):
            "Is the step there, and as large as on the sheet? Its numbers are for you to compare."
            assert result is not ..., "replace the three dots by the calculation of this step"
            if rows is not None:
                shape = tuple(getattr(result, "shape", ()))
                assert shape == (rows, columns), f"expected a tensor of {rows} x {columns}, found {shape}"
            return result
        """;

    private readonly ExportSheet _sheet;
    private readonly bool _isKey;
    private readonly StepCode _code;
    private readonly SheetNames _names;
    private readonly SheetFormulas _formulas;

    /// <summary>The notebook of a sheet.</summary>
    /// <exception cref="ExportException">A step has no counterpart in PyTorch.</exception>
    public SheetNotebook(ExportSheet sheet, ExportView view)
    {
        (_sheet, _isKey) = (sheet, view == ExportView.Key);
        _code = new StepCode(sheet.Solution);
        _names = new SheetNames(sheet.Template);
        _formulas = new SheetFormulas(sheet.Template, _names);
    }

    private Solution Solution => _sheet.Solution;

    private Template Template => _sheet.Template;

    private IEnumerable<GivenTensor> Givens => Template.Givens.Where(given => !given.IsHelper);

    /// <summary>All cells, from the title to the last step.</summary>
    public IEnumerable<NotebookCell> Cells()
    {
        yield return new NotebookCell("title", false, Title());
        yield return new NotebookCell("setup", true, Setup());
        if (_code.Hands.Any())
        {
            yield return new NotebookCell("by-hand-text", false, "## By hand\n\nWhat the sheet works out in its own way, or PyTorch has no word for.");
            yield return new NotebookCell("by-hand", true, string.Join("\n\n\n", _code.Hands.Select(function => function.Source)));
        }
        yield return new NotebookCell("given-text", false, Given());
        yield return new NotebookCell("given", true, string.Join(Givens.Any(given => given.Shape.Rows > 1) ? "\n\n" : "\n", Givens.Select(Assignment)));
        if (_code.Layers.Count > 0)
        {
            yield return new NotebookCell("layers-text", false, "## Layers\n\nOf each matrix with a bias column a layer. The sheet writes an example in a column, `nn.Linear` expects it in a row: `layer(X.T).T` turns it there and back.");
            yield return new NotebookCell("layers", true, string.Join("\n\n", _code.Layers.Select(layer => Layer(layer.Key, layer.Value))));
        }
        yield return new NotebookCell("steps-text", false, "## Steps");
        foreach (var step in Template.Steps)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"step-{step.Number}");
            yield return new NotebookCell($"{id}-text", false, Heading(step));
            yield return new NotebookCell(id, true, _isKey ? Solved(step) : PrintedOf(step) is { } printed ? Printed(step, printed) : Blank(step));
        }
    }

    private string Title()
    {
        var text = new StringBuilder($"# {Markdown.Of(_sheet.Title)}\n\n");
        if (_sheet.Copy is { Label.Length: > 0 } copy) text.Append(CultureInfo.InvariantCulture, $"**{Markdown.Of(copy.Label)}** · ");
        text.Append(CultureInfo.InvariantCulture, $"{(_isKey ? "Answer key · " : "")}`{_sheet.Code}`");
        if (_sheet.Points is { } points) text.Append(CultureInfo.InvariantCulture, $" · {ExportPoints.Told(points.Total)}");
        if (Template.Source.Length > 0) text.Append(CultureInfo.InvariantCulture, $" · {Markdown.OfMarked(Template.Source)}");
        text.Append(_isKey
            ? "\n\nThe sheet in PyTorch, step by step. Run all cells: each step is calculated, and compared with what stands on the sheet."
            : "\n\nThe sheet in PyTorch, step by step. Write each step in place of the three dots, from what stands above it, and run the cell: its numbers are those that you work out by hand.");
        return text.ToString();
    }

    private string Setup()
    {
        var lines = new List<string>();
        if (Solution.Values.Keys.Any(name => _code.HoldsWords(name)) || _code.Hands.Any(function => function.NeedsNumPy)) lines.Add("import numpy as np  # for words: a tensor holds numbers alone");
        lines.Add("import torch");
        if (_code.Layers.Count > 0 || _code.Hands.Any(function => function.NeedsNn) || Template.Steps.Any(step => _code.Of(step).Text.Contains("nn.functional", StringComparison.Ordinal))) lines.Add("from torch import nn");
        lines.Add("");
        lines.Add("torch.set_default_dtype(torch.float64)");
        lines.Add("torch.set_grad_enabled(False)  # what gradients there are, are worked out by hand");
        lines.Add("torch.set_printoptions(sci_mode=False)");
        return string.Join('\n', lines) + (_isKey ? "" : $"\n\n\n{Check}");
    }

    private string Given()
    {
        var text = new StringBuilder("## Given");
        List("What the answers depend on:", Template.Conventions);
        List("The rules:", _sheet.Rules);
        return text.ToString();

        void List(string head, IReadOnlyList<string> lines)
        {
            if (lines.Count == 0) return;
            text.Append(CultureInfo.InvariantCulture, $"\n\n{head}\n");
            foreach (var line in lines) text.Append(CultureInfo.InvariantCulture, $"\n- {Markdown.OfMarked(line)}");
        }
    }

    private string Assignment(GivenTensor given)
    {
        var name = _names.Short(given.Name);
        var comment = string.Join("; ", ((string[])[Bare(name) == Bare(given.Name) ? "" : name, given.HasBias ? "the last column is the bias" : ""]).Where(words => words.Length > 0));
        return $"{Literal(_code[given.Name], Solution[given.Name], _code[given.Name].Text)}{(comment.Length > 0 ? $"  # {comment}" : "")}";
    }

    // X = torch.tensor([[1., 2.]])
    private static string Literal(Python python, Tensor tensor, string name)
    {
        if (python.Kind == PythonKind.Words) return $"{name} = np.array({PythonText.Words(tensor, $"{name} = np.array(".Length)}, dtype=object)";
        return $"{name} = torch.tensor({PythonText.Numbers(tensor, python.Kind == PythonKind.Whole, $"{name} = torch.tensor(".Length)})";
    }

    private string Layer(string weights, string layer)
    {
        var ((outputs, columns), name) = (Solution[weights].Shape, _code[weights].Text);
        return string.Create(CultureInfo.InvariantCulture, $"{layer} = nn.Linear({columns - 1}, {outputs})\n{layer}.weight.data = {name}[:, :-1]\n{layer}.bias.data = {name}[:, -1]");
    }

    // By the names on the sheet; where the notebook's are others, by these as well. A formula of no tensor is the answer itself.
    private string Heading(StepTensor step)
    {
        var isTold = !_isKey && Told.By(step);
        var formula = isTold ? _names.Short(step.Name) : _formulas.Of(step);
        var earns = _sheet.Points?.Steps.TryGetValue(step.Name, out var points) == true ? $" ({ExportPoints.Told(points)})" : "";
        var heading = string.Create(CultureInfo.InvariantCulture, $"### {step.Number}. {Markdown.Of(formula)}{earns}");
        return isTold || Bare(formula) == Bare(step.Formula) ? heading : $"{heading}\n\n`{step.Formula}`";
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    // Which cells of a step the sheet prints; null for none.
    private bool[,]? PrintedOf(StepTensor step)
    {
        bool[,]? printed = null;
        foreach (var entry in _sheet.Answers.Entries)
        {
            if (entry.Step != step || !entry.IsPrinted || entry.IsStructural || entry.TensorRow == 0) continue;
            (printed ??= new bool[step.Shape.Rows, step.Shape.Columns])[entry.TensorRow - 1, entry.TensorColumn - 1] = true;
        }
        return printed;
    }

    // What the sheet prints is given here as well: a step of which all is printed as a whole, of another as a remark.
    private string Printed(StepTensor step, bool[,] printed)
    {
        var name = _code[step.Name].Text;
        if (printed.Cast<bool>().All(isThere => isThere)) return $"{Literal(_code[step.Name], Solution[step.Name], name)}  # printed on the sheet";
        var tensor = Solution[step.Name];
        var lines = Enumerable.Range(0, step.Shape.Rows).Select(row => $"#   {string.Join("  ", Enumerable.Range(0, step.Shape.Columns).Select(column => printed[row, column] ? tensor[row, column].Write(step.Notation) : "_"))}");
        return $"# Printed on the sheet:\n{string.Join('\n', lines)}\n{Blank(step)}";
    }

    private string Blank(StepTensor step)
    {
        var name = _code[step.Name].Text;
        var isOpen = _code[step.Name].Kind == PythonKind.Value || _sheet.RoomOf(step) is not null;
        return $"{name} = ...\n\ncheck({name}{(isOpen ? "" : string.Create(CultureInfo.InvariantCulture, $", {step.Shape.Rows}, {step.Shape.Columns}"))})";
    }

    private string Solved(StepTensor step)
    {
        var (name, value) = (_code[step.Name].Text, _code.Of(step));
        var tensor = Solution[step.Name];
        var line = value.Strength == PythonStrength.Conditional && value.Text.Contains('\n') ? $"{name} = (\n    {value.Text}\n)" : $"{name} = {value.Text}";
        if (value.Kind == PythonKind.Value) return $"{line}\n\nassert {name} == {PythonText.Of(tensor[0, 0].Word!)}\n{name}";
        var expected = Literal(value, tensor, "expected");
        return $"{line}\n\n{expected}\nassert {(value.Kind == PythonKind.Words ? $"{name}.tolist() == expected.tolist()" : $"torch.{(value.IsDusty && value.Kind == PythonKind.Tensor ? "allclose" : "equal")}({name}, expected)")}\n{name}";
    }
}
