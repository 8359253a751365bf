using System.Globalization;
using static AiByHand.Exports.Notebook.PythonKind;

namespace AiByHand.Exports.Notebook;

/// <summary>A call of an operation on its way to Python: how the entries of <see cref="TorchTable"/> are worded.</summary>
/// <param name="operation">The operation's name.</param>
/// <param name="operands">Its operands.</param>
/// <param name="hands">Takes the functions that the notebook must define.</param>
internal sealed class TorchCall(string operation, IReadOnlyList<Python> operands, ISet<HandFunction> hands)
{
    private const int LongestLine = 76;

    /// <summary>An operand.</summary>
    public Python this[int place] => operands[place];

    /// <summary>A sign between two operands. Whole numbers stay whole, but for a quotient; a mask as a factor is 1 and 0.</summary>
    public Python Reckon(string sign, PythonStrength strength)
    {
        if (operands.All(operand => operand.Kind == Number)) return new Python(Infix(operands[0], operands[1]), Number, strength);
        var isProduct = sign == "*" && operands.Any(operand => operand.Kind == Tensor);
        Python left = Operand(operands[0]), right = Operand(operands[1]);
        return new Python(Infix(left, right), sign != "/" && IsWhole(left) && IsWhole(right) ? Whole : Tensor, strength);

        Python Operand(Python operand) => operand.Kind is Number || isProduct && operand.Kind is Mask ? operand : operand.AsTensor();
        string Infix(Python one, Python other) => $"{one.In(strength)} {sign} {other.In(strength + 1)}";
    }

    /// <summary>A comparison, cell by cell; of sizes and single words one.</summary>
    public Python Compare(string sign)
    {
        var isOfWords = operands.Any(operand => operand.Kind == Words);
        var kind = operands.All(operand => operand.Kind is Value or Number) ? Value : isOfWords ? WordMask : Mask;
        return new Python($"{operands[0].In(PythonStrength.BitOr)} {sign} {operands[1].In(PythonStrength.BitOr)}", kind, PythonStrength.Comparison);
    }

    /// <summary>And, or.</summary>
    public Python Connect(string word, PythonStrength strength, string sign, PythonStrength signStrength)
    {
        Python left = operands[0].AsMask(), right = operands[1].AsMask();
        return left.Kind == Value && right.Kind == Value
            ? new Python($"{left.In(strength)} {word} {right.In(strength + 1)}", Value, strength)
            : new Python($"{left.In(signStrength + 1)} {sign} {right.In(signStrength + 1)}", Mask, signStrength);
    }

    /// <summary>A function of PyTorch's; numbers that aren't alone stay as they are.</summary>
    public Python Function(string name) => new($"{name}({string.Join(", ", operands.Select((operand, place) => place > 0 && operand.Kind == Number ? operand.Text : operand.AsFloats().Text))})", Tensor);

    /// <summary>A method of a tensor.</summary>
    public Python Method(string method) => new($"{operands[0].AsTensor().Atom}.{method}", operands[0].AsTensor().Kind);

    /// <summary>A function that the notebook defines; numbers stay as they are.</summary>
    public Python Hand(HandFunction function)
    {
        for (var used = function; used is not null; used = used.Uses) hands.Add(used);
        var result = function == HandFunction.SortWords || function == HandFunction.ChooseWords ? Words : Tensor;
        var arguments = operands.Select((operand, place) => operand.Kind is Words || place > 0 && operand.Kind == Number ? operand.Text : operand.AsTensor().Text).ToList();
        return new Python($"{function.Name}({(arguments.Sum(argument => argument.Length + 2) <= LongestLine || arguments.Count == 1 ? string.Join(", ", arguments) : $"\n    {string.Join(",\n    ", arguments)},\n")})", result);
    }

    /// <summary>Rounded to the decimal places that the last operand says.</summary>
    public Python Rounded(string value) => new TorchCall("round", [new Python(value, Tensor), operands[^1]], hands).Hand(HandFunction.Round);

    /// <summary>A part of the first operand, or its cells otherwise arranged: words and numbers alike.</summary>
    public Python Part(string part) => operands[0].Kind is Words or Mask or WordMask ? operands[0] with { Text = operands[0].Atom + part, Strength = PythonStrength.Atom, Places = null }
        : new Python(operands[0].AsTensor().Atom + part, operands[0].AsTensor().Kind);

    /// <summary>A place, which is counted from 1, as Python counts.</summary>
    public string Place(int operand) => IsLiteral(operand, out var place) ? (place - 1).ToString(CultureInfo.InvariantCulture) : $"int({operands[operand].Text}) - 1";

    /// <summary>The place behind it.</summary>
    public string After(int operand) => IsLiteral(operand, out _) ? operands[operand].Text : $"int({operands[operand].Text})";

    /// <summary>Places in a line, as Python counts; NumPy takes a list of them.</summary>
    public string Places(int operand, string line)
    {
        var places = operands[operand].Places ?? $"{WholeAtom(operand)}{line} - 1";
        return operands[0].Kind != Words ? places : operands[operand].Places is null ? $"({places}).tolist()" : $"{places}.tolist()";
    }

    /// <summary>Whole numbers.</summary>
    public string WholeNumbers(int operand) => operands[operand].AsTensor() is { Kind: Whole } whole ? whole.In(PythonStrength.Sum) : $"{operands[operand].AsTensor().Atom}.long()";

    /// <summary>An operand of which something is asked, and which must be numbers.</summary>
    public string Numbers(int operand) => operands[operand].IsOfWords ? throw Unfit("words") : operands[operand].AsTensor().Atom;

    /// <summary>Where the largest is, counted from 1.</summary>
    public Python ArgMax(int dim) => new($"{operands[0].AsTensor().Atom}.argmax(dim={dim}, keepdim=True) + 1", Whole, PythonStrength.Sum) { Places = $"{operands[0].AsTensor().Atom}.argmax(dim={dim})" };

    /// <summary>1 at the largest.</summary>
    public Python OneHot(string line) => new($"{operands[0].AsTensor().In(PythonStrength.BitOr)} == {operands[0].AsTensor().Atom}.amax({line})", Mask, PythonStrength.Comparison);

    /// <summary>Sums up to each cell; tenths added up are brought back to what they are, since they are compared.</summary>
    public Python RunningSum(int dim) => Method($"cumsum(dim={dim}){(operands[0].IsDusty ? ".round(decimals=9)" : "")}");

    /// <summary>The sign turned.</summary>
    public Python Negative() => operands[0] is { Kind: Number } number
        ? new Python($"-{number.In(PythonStrength.Sign)}", Number, PythonStrength.Sign)
        : new Python($"-{operands[0].AsTensor().In(PythonStrength.Sign)}", operands[0].AsTensor().Kind, PythonStrength.Sign);

    /// <summary>Sorted by the keys, or by itself.</summary>
    public Python Sort()
    {
        if (operands.Count == 1 && operands[0].Kind != Words) return new Python($"{operands[0].AsTensor().Atom}.sort(dim=0, descending=True).values", operands[0].AsTensor().Kind);
        if (operands[0].Kind == Words && operands.Count == 2) return Hand(HandFunction.SortWords);
        if (operands.Count == 1) throw Unfit("words");
        return new Python($"torch.take_along_dim({operands[0].AsTensor().Text}, {operands[1].AsTensor().Atom}.sort(dim=0, descending=True, stable=True).indices, dim=0)", operands[0].AsTensor().Kind);
    }

    /// <summary>The one or the other: of single values as Python chooses, else cell by cell.</summary>
    public Python Choose()
    {
        Python condition = operands[0].AsMask(), one = operands[1], other = operands[2];
        if (condition.Kind == Value && (one.Kind is Value or Number) && (other.Kind is Value or Number))
        {
            var chosen = $"{one.In(PythonStrength.Or)} if {condition.In(PythonStrength.Or)}";
            return new Python($"{chosen}{(chosen.Length + other.Text.Length > LongestLine ? "\n    " : " ")}else {other.Text}", Value, PythonStrength.Conditional);
        }
        if (condition.Kind == Value) condition = new Python($"torch.tensor([[bool({condition.Text})]])", Mask);
        if (one.IsOfWords || other.IsOfWords) return new Python($"np.where({(condition.Kind == Mask ? $"{condition.Atom}.numpy()" : condition.Text)}, {Cells(one)}, {Cells(other)})", Words);
        if (condition.Kind == WordMask) condition = new Python($"torch.from_numpy({condition.Text})", Mask);
        return new Python($"torch.where({condition.Text}, {Cell(one)}, {Cell(other)})", Tensor);

        static string Cell(Python value) => value.Kind == Number ? value.Float : value.AsTensor().Text;
        // Numbers among words have to be objects, or NumPy would make words of them.
        static string Cells(Python value) => value.Kind is Words || value.IsOfWords ? value.Text : value.Kind is Number ? $"np.array({value.Text}, dtype=object)" : $"{value.AsTensor().Atom}.numpy().astype(object)";
    }

    /// <summary>One text of words, sizes and single cells.</summary>
    public Python Join()
    {
        var text = new System.Text.StringBuilder("f\"");
        foreach (var part in operands)
        {
            if (part.Kind is not (Value or Number)) throw Unfit("more than single words and sizes");
            if (part.Text[0] == '"') text.Append(part.Text[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            else if (part.Text.Contains('"')) throw Unfit("words within words");
            else text.Append('{').Append(part.Text).Append('}');
        }
        return new Python(text.Append('"').ToString(), Value);
    }

    /// <summary>Side by side, or one below the other.</summary>
    public Python PutTogether(string function, bool areRows)
    {
        var isOfWords = operands.Any(operand => operand.IsOfWords || operand.Kind == Value);
        if (operands.All(operand => operand.Kind is Number or Value))
        {
            var cells = operands.Select(operand => isOfWords ? operand.Text : operand.Float).Select(cell => areRows ? $"[{cell}]" : cell).ToList();
            var rows = areRows ? Listed(cells) : $"[{Listed(cells)}]";
            return isOfWords ? new Python($"np.array({rows}, dtype=object)", Words) : new Python($"torch.tensor({rows})", Tensor);
        }
        var parts = operands.Select(operand => isOfWords ? WordsOf(operand) : operand.Kind == Number && operand.Text == "1" ? "torch.ones(1, 1)" : operand.AsTensor().Text).ToList();
        return new Python($"{(isOfWords ? "np" : "torch")}.{function}({Listed(parts)})", isOfWords ? Words : operands.All(IsWhole) ? Whole : Tensor);
    }

    private static string WordsOf(Python part) => part.Kind == Words ? part.Text : part.Kind is Value or Number ? $"np.array([[{part.Text}]], dtype=object)" : $"{part.AsTensor().Atom}.numpy().astype(object)";

    // What is too long for a line has a line for each part.
    private static string Listed(IReadOnlyList<string> parts) => parts.Sum(part => part.Length + 2) <= LongestLine ? $"[{string.Join(", ", parts)}]" : $"[\n    {string.Join(",\n    ", parts)},\n]";

    private string WholeAtom(int operand) => operands[operand].AsTensor() is { Kind: Whole } whole ? whole.Atom : $"{operands[operand].AsTensor().Atom}.long()";

    private static bool IsWhole(Python operand) => operand.Kind == Whole || operand.Kind == Number && !operand.Text.Contains('.') && !operand.Text.Contains('/');

    private bool IsLiteral(int operand, out int number)
    {
        number = 0;
        return operands[operand].Kind == Number && int.TryParse(operands[operand].Text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private ExportException Unfit(string what) => new($"'{operation}' of {what} has no counterpart in PyTorch here");
}
