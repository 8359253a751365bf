using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AiByHand.Expressions;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Problems;

/// <summary>Something evaluated while drawing: a value that is needed later, or a condition that must hold.</summary>
/// <param name="Text">How reports name it.</param>
/// <param name="IsCondition">Whether it must hold.</param>
/// <param name="Work">What is worked out for it, in order: what no probe before it asked for.</param>
/// <param name="Value">Its value.</param>
/// <param name="RestsOn">The drawn givens it rests on, near and far, by their place in the template, rising.</param>
/// <param name="Number">Its place among all probes of the plan, for counting.</param>
/// <param name="Cost">About how many cells are touched to work it out.</param>
/// <param name="At">Where the template says it.</param>
internal sealed record Probe(string Text, bool IsCondition, ComputationNode[] Work, ComputationNode Value, int[] RestsOn, int Number, long Cost, Location At);

/// <summary>One given, and all that can be known as soon as it is there.</summary>
/// <param name="Given">The given.</param>
/// <param name="Source">Where its numbers come from.</param>
/// <param name="Value">Its value.</param>
/// <param name="Probes">The steps that now follow and the conditions that can now be judged, each step before the first condition that needs it.</param>
internal sealed record Stage(GivenTensor Given, Source Source, ComputationNode Value, Probe[] Probes)
{
    /// <summary>The later stages that rest on this one's given, near and far.</summary>
    public int[] Dependents { get; set; } = [];
}

/// <summary>
/// The stages of a template: which step follows from which given, which condition can be judged when. It is the same for every seed, so it is made once.
/// </summary>
internal sealed class DrawPlan
{
    private static readonly ConditionalWeakTable<Template, DrawPlan> Plans = [];

    private readonly Dictionary<string, int[]> _restsOn = new(StringComparer.Ordinal);
    private readonly List<Probe> _probes = [];
    private readonly ComputationGraph _graph = new();
    private readonly ConcurrentBag<DrawValues> _lent = [];
    private readonly IReadOnlyDictionary<string, Tensor> _fixed;
    private readonly IReadOnlyCollection<string>? _kept;

    private DrawPlan(Template template, IReadOnlyDictionary<string, Tensor> handedIn, IReadOnlyCollection<string>? kept = null)
    {
        Template = template;
        _fixed = handedIn;
        _kept = kept;
        var steps = new List<Definition>();
        foreach (var step in template.Steps) steps.Add(new Definition(step.Name, step.Value, step.At));
        var conditions = new List<Condition>(template.Keep);
        Stages = new Stage[template.Givens.Count];
        for (var i = 0; i < Stages.Length; i++)
        {
            var given = template.Givens[i];
            var source = SourceOf(given, i);
            _restsOn[given.Name] = source switch { ComputedSource { Value.RestsOn: var far } => far, FixedSource => [], _ => [i] };
            var value = source is ComputedSource computed ? computed.Value.Value : _graph.Tensor(given.Name, given.Shape);
            Stages[i] = new Stage(given, source, value, Order(steps, conditions, ""));
        }
        if (steps.Count + conditions.Count > 0)
        {
            throw new ArgumentException($"{template.File}: '{(steps.Count > 0 ? steps[0].Name : conditions[0].Text)}' names a tensor that isn't there", nameof(template));
        }
        for (var i = 0; i < Stages.Length; i++) Stages[i].Dependents = DependentsOf(i);
        _restsOn.Clear();
    }

    /// <summary>The template.</summary>
    public Template Template { get; }

    /// <summary>One stage for each given, in the template's order.</summary>
    public Stage[] Stages { get; }

    /// <summary>Every probe, by its number.</summary>
    public IReadOnlyList<Probe> Probes => _probes;

    /// <summary>Whether some givens are handed in instead of drawn.</summary>
    public bool HasFixed => _fixed.Count > 0;

    /// <summary>How much is tried for a sheet.</summary>
    public DrawBound Bound => HasFixed ? DrawBound.BesideFixed : DrawBound.Whole;

    /// <summary>Draws the givens for a seed.</summary>
    /// <exception cref="SheetException">The template's conditions can't be met within its bound.</exception>
    public Drawing Draw(ulong seed)
    {
        if (!_lent.TryTake(out var values)) values = new DrawValues(_graph.Nodes);
        var drawing = new DrawRun(this, values, seed, Bound).Draw();
        _lent.Add(values);
        return drawing;
    }

    /// <summary>The plan of a template, made when it is first asked for.</summary>
    public static DrawPlan Of(Template template) => Plans.GetValue(template, static template => new DrawPlan(template, ImmutableDictionary<string, Tensor>.Empty));

    /// <summary>The plan of a template some of whose givens are handed in: the others are drawn, and what is a condition of the former alone is none.</summary>
    public static DrawPlan With(Template template, IReadOnlyDictionary<string, Tensor> handedIn) => new(template, handedIn);

    /// <summary>Whether a seed's givens can be drawn, within a bound, where of the conditions only these are kept.</summary>
    /// <param name="conditions">The conditions, by the texts of their probes.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="bound">How much may be tried.</param>
    public bool CanKeep(IReadOnlyCollection<string> conditions, ulong seed, DrawBound bound)
    {
        var plan = new DrawPlan(Template, _fixed, conditions);
        return new DrawRun(plan, new DrawValues(plan._graph.Nodes), seed, bound).TryDraw();
    }

    private Source SourceOf(GivenTensor given, int place)
    {
        if (_fixed.TryGetValue(given.Name, out var handedIn)) return new FixedSource(handedIn);
        switch (given.Draw)
        {
            case Computed computed:
                return new ComputedSource(NewValue(given.Name, computed.Value, given.Name, given.At));
            case DrawOne one:
                return new WholeSource([.. one.Tensors]);
            case DrawRows rows:
                return new RowSource([.. rows.Rows], given.Shape, rows.Repeats);
            case DrawCells cells:
                Cell[][] choices = [.. cells.Choices.Select(column => column.ToArray())];
                return cells.EachRow is null ? new CellSource(choices, given.Shape.Rows) : TestedSource(given, place, choices, cells.EachRow);
            default:
                throw new ArgumentOutOfRangeException(nameof(given));
        }
    }

    private CellSource TestedSource(GivenTensor given, int place, Cell[][] choices, RowTest test)
    {
        var definitions = new List<Definition>();
        foreach (var (name, value) in test.Definitions) definitions.Add(new Definition(name, value, given.At));
        _restsOn[RowTest.RowName] = [place];
        var row = _graph.Tensor(RowTest.RowName, new Shape(1, given.Shape.Columns));
        var probes = Order(definitions, [.. test.Keep], $"each row of {given.Name}: ");
        foreach (var name in test.Definitions.Select(definition => definition.Name).Append(RowTest.RowName))
        {
            _graph.Forget(name);
            _restsOn.Remove(name);
        }
        return new CellSource(choices, given.Shape.Rows, row, probes);
    }

    // Takes out of both lists what rests only on what is known. A value is computed as late as possible, so that a draw that fails early costs little.
    private Probe[] Order(List<Definition> values, List<Condition> conditions, string prefix)
    {
        var now = new List<Definition>();
        for (var i = 0; i < values.Count;)
        {
            var value = values[i];
            if (!IsKnown(value.Value))
            {
                i++;
                continue;
            }
            _restsOn[value.Name] = RestsOn(value.Value);
            now.Add(value);
            values.RemoveAt(i);
        }

        var probes = new List<Probe>();
        for (var i = 0; i < conditions.Count;)
        {
            var condition = conditions[i];
            if (!IsKnown(condition.Test))
            {
                i++;
                continue;
            }
            conditions.RemoveAt(i);
            if (_kept?.Contains(prefix + condition.Text) == false) continue;
            if (HasFixed && RestsOn(condition.Test).Length == 0) continue;
            Prepare(condition.Test);
            probes.Add(NewProbe(condition.Test, prefix + condition.Text, isCondition: true, condition.At));
        }
        while (now.Count > 0) Take(now[0]);
        return [.. probes];

        void Prepare(Expression expression)
        {
            foreach (var name in References.In(expression))
            {
                if (now.Find(value => value.Name == name) is { } value) Take(value);
            }
        }

        void Take(Definition value)
        {
            now.Remove(value);
            Prepare(value.Value);
            probes.Add(NewValue(value.Name, value.Value, prefix + value.Name, value.At));
        }
    }

    private Probe NewValue(string name, Expression expression, string text, Location at)
    {
        var probe = NewProbe(expression, text, isCondition: false, at);
        _graph.Call(name, probe.Value);
        return probe;
    }

    private Probe NewProbe(Expression expression, string text, bool isCondition, Location at)
    {
        var known = _graph.Nodes.Count;
        var value = _graph.Of(expression);
        ComputationNode[] work = [.. _graph.Nodes.Skip(known).Where(node => node.IsWork)];
        long cost = 0;
        foreach (var node in work) cost += node.Cost;
        var probe = new Probe(text, isCondition, work, value, RestsOn(expression), _probes.Count, cost, at);
        _probes.Add(probe);
        return probe;
    }

    private bool IsKnown(Expression expression)
    {
        foreach (var name in References.In(expression))
        {
            if (!_restsOn.ContainsKey(name)) return false;
        }
        return true;
    }

    private int[] RestsOn(Expression expression)
    {
        var marks = new bool[Stages.Length];
        foreach (var name in References.In(expression))
        {
            foreach (var given in _restsOn[name]) marks[given] = true;
        }
        return PlacesOf(marks);
    }

    // Far ones as well: a given that is drawn anew takes along what rests on it.
    private int[] DependentsOf(int given)
    {
        var marks = new bool[Stages.Length];
        for (var i = given + 1; i < marks.Length; i++) marks[i] = Rests(Stages[i].Source.Probes) || Rests(Stages[i].Probes);
        return PlacesOf(marks);

        bool Rests(Probe[] probes) => Array.Exists(probes, probe => Array.Exists(probe.RestsOn, place => place == given || marks[place]));
    }

    private static int[] PlacesOf(bool[] marks)
    {
        var places = new List<int>();
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i]) places.Add(i);
        }
        return [.. places];
    }

    private sealed class Definition(string name, Expression value, Location at)
    {
        public string Name => name;

        public Expression Value => value;

        public Location At => at;
    }
}
