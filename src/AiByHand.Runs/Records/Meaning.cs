using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using AiByHand.Expressions;
using AiByHand.Numbers;
using AiByHand.Operations;
using AiByHand.Runs.Plans;
using AiByHand.Templates;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Runs.Records;

/// <summary>
/// What was read, as a text: equal meanings, equal texts. Files differ in line ends, comments, blanks and the order of what has none; what the program makes of them is compared instead.
/// All that a plan or a template holds counts, what is added to them later as well, but for what tells where it was read. What follows from the rest says nothing new.
/// </summary>
internal static class Meaning
{
    private static readonly HashSet<(Type, string)> Passing =
    [
        (typeof(Template), nameof(Template.File)),
        (typeof(Template), nameof(Template.Places)),
        (typeof(Condition), nameof(Condition.Text)),
        (typeof(Expression), nameof(Expression.Offset)),
        (typeof(RunPlan), nameof(RunPlan.Name)),
        (typeof(RunPlan), nameof(RunPlan.Notes)),
        (typeof(RunPlan), nameof(RunPlan.Follow)),
        (typeof(RunPlan), nameof(RunPlan.Type)),
    ];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parts = new();

    /// <summary>The meaning of a template, a plan or a part of one.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('~');
                break;
            case string word:
                text.Append('"').Append(word.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
                break;
            case Operation operation:
                text.Append(operation.Name);
                break;
            case Cell cell:
                Write(text, cell.Word ?? (object)cell.Number);
                break;
            case Enum or Rational or Shape:
                text.Append(value);
                break;
            case IFormattable number when value.GetType().IsPrimitive:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case Tensor tensor:
                Write(text, tensor.Shape);
                foreach (var cell in tensor.Cells) Write(text.Append(' '), cell);
                break;
            case not null when value.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>):
                Write(text, pair.GetProperty("Key")!.GetValue(value));
                Write(text.Append('='), pair.GetProperty("Value")!.GetValue(value));
                break;
            case ITuple tuple:
                for (var i = 0; i < tuple.Length; i++) Write(text.Append(i == 0 ? '(' : ','), tuple[i]);
                text.Append(')');
                break;
            case IEnumerable items:
                WriteItems(text, items, IsMap(value.GetType()));
                break;
            default:
                WriteParts(text, value);
                break;
        }
    }

    // A map's order means nothing.
    private static void WriteItems(StringBuilder text, IEnumerable items, bool isMap)
    {
        List<string> written = [];
        foreach (var item in items) written.Add(Of(item));
        if (isMap) written.Sort(StringComparer.Ordinal);
        text.Append('[').AppendJoin(',', written).Append(']');
    }

    private static void WriteParts(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name).Append('{');
        foreach (var part in Parts.GetOrAdd(value.GetType(), PartsOf)) Write(text.Append(part.Name).Append(':'), part.GetValue(value));
        text.Append('}');
    }

    private static PropertyInfo[] PartsOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(part => part.CanWrite && part.PropertyType != typeof(Location) && !IsSource(part.PropertyType) && !Passing.Any(passing => passing.Item1.IsAssignableFrom(type) && passing.Item2 == part.Name))
            .OrderBy(part => part.Name, StringComparer.Ordinal),
    ];

    private static bool IsSource(Type type) => type == typeof(SourceFile) || type == typeof(IReadOnlyList<SourceFile>);

    private static bool IsMap(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
}
