using System.Runtime.CompilerServices;
using AiByHand.Expressions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Problems;

/// <summary>Something evaluated while drawing: a value that is kept under a name, or a condition that must hold.</summary>
/// <param name="Into">The name the value is kept under; null for a condition.</param>
/// <param name="Expression">What is evaluated.</param>
/// <param name="Text">How reports name it.</param>
/// <param name="RestsOn">The drawn givens it rests on, near and far, by their place in the template, rising.</param>
/// <param name="Number">Its place among all probes of the plan, for counting.</param>
/// <param name="Cost">About how many cells are touched to evaluate it.</param>
internal sealed record Probe(string? Into, Expression Expression, string Text, int[] RestsOn, int Number, long Cost);

/// <summary>One given, and all that can be known as soon as it is there.</summary>
/// <param name="Given">The given.</param>
/// <param name="Source">Where its numbers come from.</param>
/// <param name="Probes">The steps that now follow and the conditions that can now be judged, each step before the first condition that needs it.</param>
internal sealed record Stage(GivenTensor Given, Source Source, Probe[] Probes)
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
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly List<Probe> _probes = [];

    private DrawPlan(Template template)
    {
        Template = template;
        var steps = new List<Definition>();
        foreach (var step in template.Steps) steps.Add(new Definition(step.Name, step.Value));
        var conditions = new List<Condition>(template.Keep);
        foreach (var given in template.Givens) _shapes[given.Name] = given.Shape;
        foreach (var step in template.Steps) _shapes[step.Name] = step.Shape;
        Stages = new Stage[template.Givens.Count];
        for (var i = 0; i < Stages.Length; i++)
        {
            var given = template.Givens[i];
            var source = SourceOf(given, i);
            _restsOn[given.Name] = source is ComputedSource { Value.RestsOn: var far } ? far : [i];
            Stages[i] = new Stage(given, source, Order(steps, conditions, ""));
        }
        if (steps.Count + conditions.Count > 0)
            throw new ArgumentException($"{template.File}: '{(steps.Count > 0 ? steps[0].Name : conditions[0].Text)}' names a tensor that isn't there", nameof(template));
        for (var i = 0; i < Stages.Length; i++) Stages[i].Dependents = DependentsOf(i);
        _restsOn.Clear();
        _shapes.Clear();
    }

    /// <summary>The template.</summary>
    public Template Template { get; }

    /// <summary>One stage for each given, in the template's order.</summary>
    public Stage[] Stages { get; }

    /// <summary>Every probe, by its number.</summary>
    public IReadOnlyList<Probe> Probes => _probes;

    /// <summary>The plan of a template, made when it is first asked for.</summary>
    public static DrawPlan Of(Template template) => Plans.GetValue(template, static template => new DrawPlan(template));

    private Source SourceOf(GivenTensor given, int place)
    {
        switch (given.Draw)
        {
            case Computed computed:
                return new ComputedSource(NewProbe(given.Name, computed.Value, given.Name));
            case DrawOne one:
                return new WholeSource([.. one.Tensors]);
            case DrawRows rows:
                return new RowSource([.. rows.Rows], given.Shape, rows.Repeats);
            case DrawCells cells:
                return new CellSource([.. cells.Choices.Select(choices => choices.ToArray())], given.Shape.Rows, cells.EachRow is null ? [] : RowProbes(given, place, cells.EachRow));
            default:
                throw new ArgumentOutOfRangeException(nameof(given));
        }
    }

    private Probe[] RowProbes(GivenTensor given, int place, RowTest test)
    {
        var definitions = new List<Definition>();
        foreach (var (name, value) in test.Definitions) definitions.Add(new Definition(name, value));
        _restsOn[RowTest.RowName] = [place];
        _shapes[RowTest.RowName] = new Shape(1, given.Shape.Columns);
        var probes = Order(definitions, [.. test.Keep], $"each row of {given.Name}: ");
        _restsOn.Remove(RowTest.RowName);
        foreach (var (name, _) in test.Definitions) _restsOn.Remove(name);
        return probes;
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
            Prepare(condition.Test);
            probes.Add(NewProbe(null, condition.Test, prefix + condition.Text));
            conditions.RemoveAt(i);
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
            probes.Add(NewProbe(value.Name, value.Value, prefix + value.Name));
        }
    }

    private Probe NewProbe(string? into, Expression expression, string text)
    {
        var (shape, cost) = ShapeChecker.Weigh(expression, _shapes);
        if (into is not null) _shapes[into] = shape;
        var probe = new Probe(into, expression, text, RestsOn(expression), _probes.Count, cost);
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

    private sealed class Definition(string name, Expression value)
    {
        public string Name => name;

        public Expression Value => value;
    }
}
