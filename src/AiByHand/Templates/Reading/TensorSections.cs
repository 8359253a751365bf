using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>Reads <c>given</c> and <c>solve</c> together: a given may be computed from steps that follow from the givens before it.</summary>
internal sealed class TensorSections
{
    private readonly Mistakes _mistakes;
    private readonly List<PendingStep> _pending = [];
    private readonly HashSet<string> _biased = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _followers = new Dictionary<string, string>();

    public TensorSections(Fields template, IReadOnlyList<TemplateSize> sizes, IReadOnlyDictionary<string, Rational> constants, Mistakes mistakes)
    {
        _mistakes = mistakes;
        Scope = new Scope(sizes, constants, mistakes);
        var givens = Declared(template, "given", template.Node("given"));
        foreach (var (name, node) in givens)
        {
            if (GivenSection.IsHelper(node)) Scope.DeclareHelper(name.Text);
        }
        var solve = template.Node("solve");
        var told = mistakes.Count;
        if (solve is YamlMap written) (solve, _followers) = InPlace.WrittenOut(written, mistakes);
        if (mistakes.Count > told) Scope.LoseNames();
        var steps = Declared(template, "solve", solve);
        LoseUnreadable(template, givens, steps);
        for (var i = 0; i < steps.Count; i++) _numbers[steps[i].Key.Text] = i + 1;
        foreach (var (name, node) in steps) Await(PendingStep.Read(name, _numbers[name.Text], node, Scope, mistakes));
        foreach (var (name, node) in givens)
        {
            if (GivenSection.Read(name, node, Scope, mistakes) is { } given)
            {
                Givens.Add(given);
                if (given.HasBias) _biased.Add(given.Name);
            }
            TakeSteps();
        }
        Steps.Sort((one, other) => one.Number.CompareTo(other.Number));
    }

    /// <summary>Every tensor's shape, helpers included.</summary>
    public Scope Scope { get; }

    public List<GivenTensor> Givens { get; } = [];

    public List<StepTensor> Steps { get; } = [];

    /// <summary>The tensor of that name that can stand on the page, or null.</summary>
    public SheetTensor? Find(string name)
    {
        if (Steps.Find(step => step.Name == name) is { } step) return new SheetTensor(name, step.Shape, step.Role, step.Ink, IsGiven: false, _followers.GetValueOrDefault(name));
        return Givens.Find(given => given.Name == name && !given.IsHelper) is { } given ? new SheetTensor(name, given.Shape, given.Role, Ink.Black, IsGiven: true) : null;
    }

    /// <summary>The tensor that a part of the page names, or null with the mistake told.</summary>
    public SheetTensor? Resolve(YamlScalar name)
    {
        if (Find(name.Text) is { } tensor) return tensor;
        if (Scope.IsHelper(name.Text)) _mistakes.Add(name.At, $"'{name.Text}' is a helper, and a helper isn't on the sheet");
        else if (!Scope.IsBroken(name.Text)) _mistakes.Add(name.At, $"unknown tensor '{name.Text}'{Spelling.DidYouMean(name.Text, Scope.OnSheet)}", name.Text);
        return null;
    }

    /// <summary>The step that a part of the template names, or null with the mistake told.</summary>
    public StepTensor? ResolveStep(YamlScalar name)
    {
        if (Steps.Find(step => step.Name == name.Text) is { } step) return step;
        if (!Scope.IsBroken(name.Text)) _mistakes.Add(name.At, $"there is no step '{name.Text}'{Spelling.DidYouMean(name.Text, Steps.Select(step => step.Name))}");
        return null;
    }

    // The tensors of a section whose names can be used.
    private List<(YamlScalar Key, YamlNode Value)> Declared(Fields template, string section, YamlNode? node)
    {
        var declared = new List<(YamlScalar Key, YamlNode Value)>();
        if (node is not YamlMap { Entries: { Count: > 0 } entries })
        {
            if (node is null) template.Require(section, "a map of tensors by name");
            else _mistakes.Add(node.At, $"'{section}' must be a map of tensors by name, found {node.Kind}");
            Scope.LoseNames();
            return declared;
        }
        foreach (var (name, tensor) in entries)
        {
            Identifiers.Require(name, "a tensor's name", _mistakes);
            var isNew = Scope.Declare(name.Text);
            if (!isNew || !Identifiers.IsOne(name.Text)) Scope.LoseNames();
            if (isNew) declared.Add((name, tensor));
            else if (Scope.KindOfNumber(name.Text) is { } kind) _mistakes.Add(name.At, $"'{name.Text}' is {kind}; name the tensor otherwise");
            else if (name.Text == RowTest.RowName) _mistakes.Add(name.At, "'row' is the row that is being drawn; name the tensor otherwise");
            else
            {
                // Whoever uses it may mean either.
                Scope.Break(name.Text);
                _mistakes.Add(name.At, $"there is a {(declared.Exists(known => known.Key.Text == name.Text) ? "step" : "given")} '{name.Text}' already");
            }
        }
        return declared;
    }

    // What can't be read is told where it stands. Whoever names a constant without a number, or by X a tensor that is called X', makes no mistake of his own.
    private void LoseUnreadable(Fields template, List<(YamlScalar Key, YamlNode Value)> givens, List<(YamlScalar Key, YamlNode Value)> steps)
    {
        if (template.Node("constants") is YamlMap constants)
        {
            foreach (var (name, _) in constants.Entries) Lose(name.Text);
        }
        foreach (var (name, _) in givens) Lose(name.Text.TrimEnd('\''));
        foreach (var (name, _) in steps) Lose(name.Text.TrimEnd('\''));

        void Lose(string name)
        {
            if (Scope.Declare(name)) Scope.Break(name);
        }
    }

    // Names are checked before shapes: what a step may name doesn't depend on what can be read of it.
    private void Await(PendingStep step)
    {
        if (step.Value is null)
        {
            Scope.Break(step.Name.Text);
            return;
        }
        var user = $"'{step.Name.Text}'";
        Scope.RefuseHelpers(step.Value, step.Node, user);
        foreach (var name in References.In(step.Value))
        {
            var place = Scope.PlaceOf(name, step.Value, step.Node);
            if (!Scope.IsDeclared(name) || name == RowTest.RowName)
            {
                if (!Scope.IsBroken(name)) _mistakes.Add(place, $"unknown tensor '{name}'{Spelling.DidYouMean(name, Scope.OnSheet)}", name);
            }
            else if (_numbers.TryGetValue(name, out var number) && number >= step.Number)
            {
                _mistakes.Add(place, number == step.Number ? $"{user} can't rest on itself" : $"{user} uses '{name}', which comes later: steps stand in the order of solving");
            }
            else continue;
            Scope.Break(step.Name.Text);
        }
        if (!Scope.IsBroken(step.Name.Text)) _pending.Add(step);
    }

    private void TakeSteps()
    {
        for (var i = 0; i < _pending.Count;)
        {
            var step = _pending[i];
            var isBroken = Scope.RestsOnBroken(step.Value!);
            if (!isBroken && !Scope.Holds(step.Value!))
            {
                i++;
                continue;
            }
            _pending.RemoveAt(i);
            if (!isBroken && Scope.Check(step.Value!, step.Node) is { } shape)
            {
                Scope.Add(step.Name.Text, shape);
                Steps.Add(step.With(shape, _biased));
            }
            else Scope.Break(step.Name.Text);
        }
    }
}
