using AiByHand.Expressions;
using AiByHand.Tensors;

namespace AiByHand.Templates.Reading;

/// <summary>Reads <c>given</c> and <c>solve</c> together: a given may be computed from steps that follow from the givens before it.</summary>
internal sealed class TensorSections
{
    public static readonly string[] GivenKeys = ["shape", "role", "bias", "helper", "show", "draw", "value"];
    public static readonly string[] StepKeys = ["value", "role", "ink", "show", "reads"];

    private readonly Mistakes _mistakes;
    private readonly List<PendingStep> _pending = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { RowTest.RowName };
    private readonly HashSet<string> _helpers = new(StringComparer.Ordinal);

    public TensorSections(YamlMap template, IReadOnlyList<TemplateSize> sizes, Mistakes mistakes)
    {
        _mistakes = mistakes;
        Scope = new Scope(sizes, mistakes);
        var givens = SectionOf(template, "given");
        Claim(givens);
        var steps = SectionOf(template, "solve");
        Claim(steps);
        foreach (var (key, node) in steps) _pending.Add(PendingStep.Read(key, _pending.Count + 1, node, Scope, mistakes));
        foreach (var (key, node) in givens)
        {
            ReadGiven(key, node);
            TakeSteps();
        }
        foreach (var step in _pending) TellWhatStepLacks(step);
    }

    /// <summary>Every tensor's shape, helpers included.</summary>
    public Scope Scope { get; }

    public List<GivenTensor> Givens { get; } = [];

    public List<StepTensor> Steps { get; } = [];

    private IReadOnlyList<(YamlScalar Key, YamlNode Value)> SectionOf(YamlMap template, string key)
    {
        if (template[key] is YamlMap { Entries.Count: > 0 } map) return map.Entries;
        _mistakes.Add(template[key]?.At ?? template.At, $"'{key}' must be a map of tensors by name");
        return [];
    }

    private void Claim(IReadOnlyList<(YamlScalar Key, YamlNode Value)> tensors)
    {
        foreach (var (key, _) in tensors)
        {
            if (!Names.IsIdentifier(key.Text)) _mistakes.Add(key.At, $"'{key.Text}' can't be a tensor's name: letters, digits and _ alone");
            else if (Scope.IsSize(key.Text)) _mistakes.Add(key.At, $"'{key.Text}' is a size; name the tensor otherwise");
            else if (!_names.Add(key.Text)) _mistakes.Add(key.At, key.Text == RowTest.RowName ? "'row' is the row that is being drawn; name the tensor otherwise" : $"there is a given '{key.Text}' already");
        }
    }

    private void ReadGiven(YamlScalar name, YamlNode node)
    {
        if (node is not YamlMap map)
        {
            _mistakes.Add(node.At, $"a given is a map with shape and draw or value, found {node.Kind}");
            Scope.Break(name.Text);
            return;
        }
        var fields = new Fields(map, GivenKeys, _mistakes, "a given");
        fields.Require("shape", "rows x columns, such as 3x4");
        if (fields.Has("draw") == fields.Has("value")) _mistakes.Add(name.At, $"'{name.Text}' needs one of draw (where its numbers come from) and value (how it follows)");
        var hasBias = fields.Bool("bias");
        var isHelper = fields.Bool("helper");
        if (isHelper) _helpers.Add(name.Text);
        var role = fields.Choice("role", Role.Plain);
        var notation = NotationReader.Read(fields, _mistakes);
        if (fields.Node("shape") is not { } shapeNode || ShapeReader.Read(shapeNode, Scope, _mistakes) is not { } shape)
        {
            Scope.Break(name.Text);
            return;
        }
        var rule = fields.Node("value") is { } value ? ReadComputed(value, shape) : fields.Node("draw") is { } draw ? DrawReader.Read(draw, shape, hasBias, Scope, _mistakes) : null;
        if (rule is not null) Givens.Add(new GivenTensor(name.Text, shape, role, rule, hasBias, isHelper, notation, name.At));
        Scope.Add(name.Text, shape);
    }

    private Computed? ReadComputed(YamlNode node, Shape shape)
    {
        if (Scope.Parse(node, "value") is not { } value || Scope.Check(value, node) is not { } actual) return null;
        if (actual != shape) _mistakes.Add(node.At, $"this is {actual}, the shape says {shape}");
        return new Computed(value);
    }

    // Steps are computed in their order, so each waits for those it names.
    private void TakeSteps()
    {
        for (var i = 0; i < _pending.Count;)
        {
            var step = _pending[i];
            if (step.Value is null || !Scope.Holds(step.Value))
            {
                i++;
                continue;
            }
            _pending.RemoveAt(i);
            Take(step);
        }
    }

    private void Take(PendingStep step)
    {
        foreach (var name in References.In(step.Value!))
        {
            if (_helpers.Contains(name)) _mistakes.Add(step.Node.At, $"'{step.Name.Text}' can't use '{name}': a helper isn't on the sheet");
            else if (Steps.Find(other => other.Name == name) is { } other && other.Number > step.Number)
                _mistakes.Add(step.Node.At, $"'{step.Name.Text}' uses '{name}', which comes later: steps stand in the order of solving");
        }
        if (Scope.Check(step.Value!, step.Node) is not { } shape)
        {
            Scope.Break(step.Name.Text);
            return;
        }
        Scope.Add(step.Name.Text, shape);
        var place = Steps.FindIndex(other => other.Number > step.Number);
        Steps.Insert(place < 0 ? Steps.Count : place, step.With(shape));
    }

    private void TellWhatStepLacks(PendingStep step)
    {
        Scope.Break(step.Name.Text);
        if (step.Value is null) return;
        foreach (var name in References.In(step.Value))
        {
            if (Scope.Shapes.ContainsKey(name) || Scope.IsBroken(name)) continue;
            if (_pending.Exists(other => other.Name.Text == name))
                _mistakes.Add(step.Node.At, $"'{step.Name.Text}' uses '{name}', which comes later: steps stand in the order of solving");
            else Scope.Check(step.Value, step.Node);
            return;
        }
    }
}
