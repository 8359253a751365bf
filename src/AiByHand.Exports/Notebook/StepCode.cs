using AiByHand.Expressions;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Exports.Notebook;

/// <summary>The steps of a sheet in Python, one after the other: what an earlier one gave is known to the later ones.</summary>
internal sealed class StepCode
{
    private readonly Solution _solution;
    private readonly PythonNames _names;
    private readonly HashSet<HandFunction> _hands = [];
    private readonly Dictionary<string, Python> _tensors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _layers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Python> _steps = new(StringComparer.Ordinal);

    /// <exception cref="ExportException">A step has no counterpart in PyTorch.</exception>
    public StepCode(Solution solution)
    {
        _solution = solution;
        var template = solution.Template;
        var givens = template.Givens.Where(given => !given.IsHelper).ToList();
        _names = new PythonNames([.. givens.Select(given => given.Name), .. template.Steps.Select(step => step.Name)]);
        foreach (var given in givens) _tensors[given.Name] = new Python(_names[given.Name], HoldsWords(given.Name) ? PythonKind.Words : PythonKind.Tensor) { IsDusty = HasDust(given.Name) };
        foreach (var step in template.Steps)
        {
            var value = ValueOf(step) is var exact && HasDust(step.Name) ? exact with { IsDusty = true } : exact;
            _steps[step.Name] = value;
            _tensors[step.Name] = new Python(_names[step.Name], value.Kind) { IsDusty = value.IsDusty };
        }
    }

    /// <summary>The functions that the steps call, in the order in which they are defined.</summary>
    public IEnumerable<HandFunction> Hands => HandFunction.All.Where(_hands.Contains);

    /// <summary>The weights that a layer is made of, and what the layer is called.</summary>
    public IReadOnlyDictionary<string, string> Layers => _layers;

    /// <summary>What a tensor is called, and what it is in Python.</summary>
    public Python this[string tensor] => _tensors[tensor];

    /// <summary>A step's value.</summary>
    public Python Of(StepTensor step) => _steps[step.Name];

    /// <summary>Whether a tensor holds words.</summary>
    public bool HoldsWords(string tensor)
    {
        foreach (var cell in _solution[tensor].Cells)
        {
            if (cell.Word is not null) return true;
        }
        return false;
    }

    // Whole numbers, halves, quarters are exact in floating point.
    private bool HasDust(string tensor)
    {
        foreach (var cell in _solution[tensor].Cells)
        {
            if (cell.Word is null && !long.IsPow2(cell.Number.Denominator)) return true;
        }
        return false;
    }

    private Python ValueOf(StepTensor step)
    {
        try
        {
            var value = Of(step.Value);
            if (HoldsWords(step.Name) && value.Kind is not (PythonKind.Words or PythonKind.Value)) throw new ExportException("what it does with words has no counterpart in PyTorch here");
            return value.Kind switch
            {
                PythonKind.Mask or PythonKind.WordMask or PythonKind.Number or PythonKind.Shape => value.AsTensor(),
                PythonKind.Value when !HoldsWords(step.Name) => value.AsTensor(),
                _ => value,
            };
        }
        catch (ExportException wrong)
        {
            throw new ExportException($"{_solution.Template.Topic}, step {step.Name}: {wrong.Message}");
        }
    }

    private Python Of(Expression expression)
    {
        switch (expression)
        {
            case NumberLiteral number:
                var text = PythonText.Of(number.Value);
                return new Python(text, PythonKind.Number, text.Contains('/') ? PythonStrength.Product : number.Value.Sign < 0 ? PythonStrength.Sign : PythonStrength.Atom);
            case WordLiteral word:
                return new Python(PythonText.Of(word.Value), PythonKind.Value);
            case Reference reference:
                return _tensors[reference.Name];
            case Call { Operation.Name: "affine", Operands: [Reference weights, var input] } when _solution.Template.Givens.Any(given => given.Name == weights.Name):
                return new Python($"{LayerOf(weights.Name)}({Of(input).AsFloats().Atom}.T).T", PythonKind.Tensor) { IsDusty = Of(input).IsDusty || _tensors[weights.Name].IsDusty };
            case Call call:
                return TorchTable.Of(call.Operation.Name, [.. call.Operands.Select(Of)], _hands);
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    // W1 makes linear1, P_text linear_P_text.
    private string LayerOf(string weights)
    {
        if (_layers.TryGetValue(weights, out var known)) return known;
        var isPlain = weights is ['W'] or ['W', '_', ..] or ['W', >= '0' and <= '9', ..];
        return _layers[weights] = _names.Free(isPlain ? $"linear{weights[1..]}" : $"linear_{weights}");
    }
}
