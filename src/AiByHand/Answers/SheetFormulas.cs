using System.Text.RegularExpressions;
using AiByHand.Expressions;
using AiByHand.Operations;
using AiByHand.Templates;

namespace AiByHand.Answers;

/// <summary>How the steps of a topic follow, by the names on its sheets: <c>Loss Gradient = Predicted Noise − noise</c>.</summary>
/// <param name="template">The topic.</param>
/// <param name="names">The names on its sheets.</param>
public sealed partial class SheetFormulas(Template template, SheetNames names)
{
    private readonly HashSet<string> _biased = [.. template.Givens.Where(given => given.HasBias).Select(given => given.Name)];
    private readonly Dictionary<string, StepTensor> _steps = template.Steps.ToDictionary(step => step.Name, StringComparer.Ordinal);

    /// <summary>The formulas of a topic.</summary>
    public SheetFormulas(Template template) : this(template, new SheetNames(template))
    {
    }

    /// <summary>A step's; what the sheet calls by its calculation is told once.</summary>
    public string Of(StepTensor step)
    {
        var name = names.Short(step.Name);
        var formula = step.Formula == Formula.Of(step.Name, step.Value, _biased) ? $"{name} = {Formula.Read(step.Value, Read)}" : Worded(step, name);
        return formula == $"{name} = {name}" ? name : Minus().Replace(formula, "−").Replace("^T", "ᵀ", StringComparison.Ordinal);
    }

    private Phrase Read(string tensor)
    {
        var name = names.Operand(tensor);
        return _biased.Contains(tensor) ? name with { Bias = Formula.BiasOf(name.Text) } : name;
    }

    // The template's own words hold its own names. A letter that is the name of what the step doesn't rest on is meant otherwise.
    private string Worded(StepTensor step, string name)
    {
        var behind = Behind(step);
        return Name().Replace(step.Formula, word => word.Index == 0 && word.Value == step.Name ? name : behind.Contains(word.Value) ? names.Operand(word.Value).Within(Precedence.Atom) : word.Value);
    }

    private HashSet<string> Behind(StepTensor step)
    {
        var behind = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Stack<StepTensor>([step]);
        while (rest.TryPop(out var next))
        {
            foreach (var tensor in References.In(next.Value).Where(behind.Add))
            {
                if (_steps.TryGetValue(tensor, out var earlier)) rest.Push(earlier);
            }
        }
        return behind;
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Name();

    // A sign, not a hyphen, nor a word in quotes.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}'])-(?!')")]
    private static partial Regex Minus();
}
