using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Pages.Text;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Pages.Tests.Fitting;

/// <summary>
/// Sheets whose every number is as wide as what may be drawn and what <c>keep</c> demands allow, whether or not any draw comes to it: they aren't solved but filled in.
/// </summary>
internal sealed class Widest
{
    // In a long span the ends are looked at: further in there are no more digits.
    private const int Looked = 400;

    // What nothing bounds is given a digit more than was seen.
    private static readonly Span Margin = new(10, 10);

    private readonly Template _template;
    private readonly Bounds _bounds;
    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _untouched;
    private readonly Solution _base;

    /// <param name="template">The topic at its level.</param>
    /// <param name="seeds">Drawn to see which fractions and words come up, and how far what has no bounds goes.</param>
    public Widest(Template template, IEnumerable<ulong> seeds)
    {
        Solution[] drawn = [.. seeds.Select(seed => Solver.Solve(ProblemDrawer.Draw(template, seed).Problem))];
        _base = drawn[0];
        _template = _base.Template;
        _bounds = new Bounds(_template);
        foreach (var solution in drawn)
        {
            foreach (var (name, value) in solution.Values) (_seen.TryGetValue(name, out var seen) ? seen : _seen[name] = new Seen()).Add(value);
        }
        _untouched = Untouched(_template.Page);
    }

    /// <summary>A sheet for each way of filling it: the widest of all numbers, which mostly are negative, and the widest that no ReLU crosses out.</summary>
    public IEnumerable<Solution> Solutions => [Fill(name => Of(name, isPositive: false)), Fill(name => Of(name, isPositive: true))];

    private IEnumerable<string> Filled => _base.Values.Keys.Where(name => !_untouched.Contains(name));

    private Solution Fill(Func<string, Tensor> widest)
    {
        var values = new Dictionary<string, Tensor>(_base.Values, StringComparer.Ordinal);
        foreach (var name in Filled) values[name] = widest(name);
        // Crossed out is what is negative, so the ReLU's result must be that of the number that is shown.
        foreach (var step in _template.Steps)
        {
            if (step.Value is Call { Operation.Name: "relu", Operands: [Reference source] }) values[step.Name] = values[source.Name].Map(number => number.Sign < 0 ? 0 : number);
        }
        return _base with { Values = values };
    }

    private Tensor Of(string name, bool isPositive)
    {
        var seen = _seen[name];
        var drawn = _base[name];
        var notation = _template.Steps.FirstOrDefault(step => step.Name == name)?.Notation ?? _template.Givens.First(given => given.Name == name).Notation;
        if (seen.Words.Count > 0)
        {
            // What is looked up must be found: all the same word, there and here.
            var lookedUp = IsLookedUp(name) ? WidestOf(_seen.Where(other => IsLookedUp(other.Key)).SelectMany(other => other.Value.Words.Values.SelectMany(words => words))) : null;
            return Tensor.Create(drawn.Shape, (row, column) => seen.Words.TryGetValue((row, column), out var words) ? lookedUp ?? WidestOf(words) : drawn[row, column]);
        }
        GivenTensor? given = _template.Givens.FirstOrDefault(given => given.Name == name);
        var spans = _bounds.Of(name);
        var widest = new Dictionary<Span, Cell>();
        return Tensor.Create(drawn.Shape, (row, column) =>
        {
            Cell[] choices = given is null ? [] : [.. Bounds.Choices(given, row, column).Where(cell => !isPositive || cell.Number.Sign >= 0)];
            if (choices.Length > 0) return choices.MaxBy(cell => (Width(cell.Write(notation)), cell.Number.Numerator));
            var span = spans is null ? seen.Span!.Value * Margin : spans[row, column];
            if (!widest.TryGetValue(span, out var cell))
            {
                widest[span] = cell = Numbers(isPositive && span.High.Sign > 0 ? span.Within(0, null) : span, seen.Denominators).MaxBy(number => (Width(((Cell)number).Write(notation)), number));
            }
            return cell;
        });
    }

    private static string WidestOf(IEnumerable<string> words) => words.MaxBy(word => (Width(word), word))!;

    private bool IsLookedUp(string name) => _template.Page.Lookups.Any(lookup => TensorOf(_template.Page, lookup.Words) == name || TensorOf(_template.Page, lookup.Vocabulary) == name);

    // The numbers of a span that have one of the denominators.
    private static IEnumerable<Rational> Numbers(Span span, IEnumerable<long> denominators)
    {
        foreach (var denominator in denominators)
        {
            long low = (-(-span.Low * denominator).Floor()).Numerator, high = (span.High * denominator).Floor().Numerator;
            for (var above = low; above <= high; above++)
            {
                if (above == low + Looked && high - Looked > above) above = high - Looked;
                yield return Rational.Of(above, denominator);
            }
        }
    }

    // In the fonts of both views; handwriting counts more, its figures are larger.
    private static double Width(string text) => TextSetter.SetPlain(text, FontFace.Script, 1).Width + TextSetter.SetPlain(text, FontFace.Sans, 1).Width / 100;

    // What the page follows by its value: a choice, a way, a node, a tick.
    private static HashSet<string> Untouched(PagePlan page)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var route in page.Routes) names.Add(route.Choice);
        foreach (var deal in page.Deals) names.Add(deal.By);
        foreach (var item in page.Items.Values)
        {
            if (item is TensorItem { Look: not CellLook.Text } tensor) names.Add(tensor.Tensor);
            if (item is GraphItem graph) names.UnionWith([graph.Edges, graph.Nodes]);
        }
        return names;
    }

    private static string? TensorOf(PagePlan page, string item) => (page.Items.GetValueOrDefault(item) as TensorItem)?.Tensor;

    private sealed class Seen
    {
        public HashSet<long> Denominators { get; } = [1];

        /// <summary>The words seen in each cell, by row and column.</summary>
        public Dictionary<(int Row, int Column), HashSet<string>> Words { get; } = [];

        public Span? Span { get; private set; }

        public void Add(Tensor tensor)
        {
            for (var i = 0; i < tensor.Shape.Count; i++)
            {
                var cell = tensor.Cells[i];
                if (cell.Word is { } word)
                {
                    var place = (i / tensor.Shape.Columns, i % tensor.Shape.Columns);
                    if (!Words.TryGetValue(place, out var words)) Words[place] = words = new HashSet<string>(StringComparer.Ordinal);
                    words.Add(word);
                    continue;
                }
                Denominators.Add(cell.Number.Denominator);
                Span = Span?.With(cell.Number) ?? new Span(cell.Number, cell.Number);
            }
        }
    }
}
