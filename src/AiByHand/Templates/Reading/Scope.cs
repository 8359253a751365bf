using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>
/// The names that an expression may use where it stands: tensors with their shapes, sizes and constants with their numbers. It also knows the names that come later,
/// the helpers, and those that are broken already, so that one mistake is told once.
/// </summary>
internal sealed class Scope(IReadOnlyList<TemplateSize> sizes, IReadOnlyDictionary<string, Rational> constants, Mistakes mistakes)
{
    // Some ten thousand times what a pupil can do.
    private const long MostCost = 5_000_000;

    private readonly HashSet<string> _sizes = new(sizes.Select(size => size.Name), StringComparer.Ordinal);
    private readonly Dictionary<string, Rational> _numbers = NumbersOf(sizes, constants);
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new([.. sizes.Select(size => size.Name), .. constants.Keys, RowTest.RowName], StringComparer.Ordinal);
    private readonly HashSet<string> _helpers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    private bool _hasLostNames;
    private long _cost;

    /// <summary>Reserves a name that some part of the template declares; false if it is taken.</summary>
    public bool Declare(string name) => _declared.Add(name);

    public bool IsDeclared(string name) => _declared.Contains(name);

    /// <summary>The names that can be used on the sheet.</summary>
    public IEnumerable<string> OnSheet => _declared.Where(name => Identifiers.IsOne(name) && name != RowTest.RowName && !IsHelper(name) && !_numbers.ContainsKey(name));

    /// <summary>The sizes, which stand for numbers.</summary>
    public IEnumerable<string> Sizes => _sizes;

    /// <summary>What a name that stands for a number is, a size or a constant; null for any other.</summary>
    public string? KindOfNumber(string name) => _sizes.Contains(name) ? "a size" : _numbers.ContainsKey(name) ? "a constant" : null;

    public void DeclareHelper(string name) => _helpers.Add(name);

    public bool IsHelper(string name) => _helpers.Contains(name);

    /// <summary>From here on the name may be used.</summary>
    public void Add(string name, Shape shape) => _shapes[name] = shape;

    /// <summary>A name that was only lent: a row's, or one that a row's test defines.</summary>
    public void Remove(string name)
    {
        _shapes.Remove(name);
        _broken.Remove(name);
    }

    /// <summary>The name's mistake is told; what rests on it need not be.</summary>
    public void Break(string name) => _broken.Add(name);

    /// <summary>Tensors are declared by names that can't be read, which is told: whoever names one that isn't there may mean one of these.</summary>
    public void LoseNames() => _hasLostNames = true;

    public bool IsBroken(string name) => _broken.Contains(name) || _hasLostNames && !IsDeclared(name);

    public bool RestsOnBroken(Expression expression) => References.In(expression).Any(IsBroken);

    /// <summary>Whether everything that the expression names is there.</summary>
    public bool Holds(Expression expression) => References.In(expression).All(_shapes.ContainsKey);

    /// <summary>Parses a node's text, or tells why not.</summary>
    public Expression? Parse(YamlNode node, string key)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            mistakes.Add(node.At, $"'{key}' must be an expression, found {node.Kind}{(node is YamlList or YamlMap ? "; one that starts with a bracket needs quotes" : "")}");
            return null;
        }
        try
        {
            return Constants.Replace(ParsedExpressions.Of(scalar), _numbers);
        }
        catch (ExpressionException wrong)
        {
            if (!IsMisnamed(scalar.Text, wrong.Offset)) mistakes.Add(scalar.Place(wrong.Offset), wrong.Message);
            return null;
        }
    }

    /// <summary>The shape of an expression that was parsed from a node, or null with the mistake told.</summary>
    public Shape? Check(Expression expression, YamlNode node)
    {
        if (RestsOnBroken(expression)) return null;
        var later = References.In(expression).Where(name => !_shapes.ContainsKey(name) && name != RowTest.RowName && IsDeclared(name)).ToList();
        foreach (var name in later) mistakes.Add(PlaceOf(name, expression, node), $"'{name}' isn't known here: a given may use the givens before it and the steps that follow from them");
        if (later.Count > 0) return null;
        try
        {
            var (shape, cost) = ShapeChecker.Weigh(expression, _shapes);
            var hasRoom = _cost <= MostCost;
            _cost += cost;
            if (hasRoom && _cost > MostCost) mistakes.Add(node.At, "up to here the template takes far more calculation than a sheet could");
            return shape;
        }
        catch (ExpressionException wrong)
        {
            mistakes.Add(((YamlScalar)node).Place(wrong.Offset), wrong.Message, wrong.Name);
            return null;
        }
    }

    /// <summary>Tells of the helpers that an expression on the sheet uses.</summary>
    public void RefuseHelpers(Expression expression, YamlNode node, string user)
    {
        foreach (var name in References.In(expression).Where(IsHelper)) mistakes.Add(PlaceOf(name, expression, node), $"{user} can't use '{name}': a helper isn't on the sheet");
    }

    /// <summary>Where in the file an expression names a tensor first.</summary>
    public static Location PlaceOf(string name, Expression expression, YamlNode node) => ((YamlScalar)node).Place(OffsetOf(name, expression) ?? 0);

    // A tensor that is called X' is told of where it is called so, not once more where it is used.
    private bool IsMisnamed(string text, int at) =>
        at < text.Length && text[at] == '\'' && _declared.Any(name => name.EndsWith('\'') && text.AsSpan(0, at + 1).EndsWith(name));

    private static Dictionary<string, Rational> NumbersOf(IReadOnlyList<TemplateSize> sizes, IReadOnlyDictionary<string, Rational> constants)
    {
        var numbers = new Dictionary<string, Rational>(constants, StringComparer.Ordinal);
        foreach (var size in sizes) numbers[size.Name] = size.Value;
        return numbers;
    }

    private static int? OffsetOf(string name, Expression expression)
    {
        if (expression is Reference reference && reference.Name == name) return reference.Offset;
        if (expression is not Call call) return null;
        foreach (var operand in call.Operands)
        {
            if (OffsetOf(name, operand) is { } offset) return offset;
        }
        return null;
    }
}
