using System.Text.Json;
using AiByHand.Answers;
using AiByHand.Pages.Shapes;
using AiByHand.Practice;
using AiByHand.Templates;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Practising;

/// <summary>Tells the page where is written, and which part of the sheet is looked at in which step.</summary>
internal static class WorkPlan
{
    /// <summary>The steps of the sheet in which something is asked. Step 0 copies what is given.</summary>
    public static void WriteSteps(Utf8JsonWriter json, PracticeSheet sheet, Page page)
    {
        var names = new SheetNames(sheet.Solution.Template);
        json.WriteStartArray("steps");
        foreach (var step in sheet.Asked.GroupBy(asked => asked.Step))
        {
            json.WriteStartObject();
            json.WriteNumber("number", step.Key?.Number ?? 0);
            json.WriteString("name", step.Key is { } named ? Signs.Raised(names.Of(named.Name)) : "");
            json.WriteString("formula", step.Key?.Formula ?? "");
            json.WriteString("ink", InkOf(step.Key));
            var items = step.Select(asked => asked.Entry.Name.Item).ToHashSet(StringComparer.Ordinal);
            WriteBox(json, "box", Around(page.Fields.Where(field => items.Contains(field.Entry.Item))));
            if (step.Key is not null) WriteBox(json, "sources", Around(Sources(sheet, page, step.Key)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The places, in the order of the steps.</summary>
    public static void WritePlaces(Utf8JsonWriter json, PracticeSheet sheet, Page page)
    {
        var lists = new List<IReadOnlyList<string>>();
        json.WriteStartArray("places");
        foreach (var (place, asked) in WritingPlace.Of(page).Select(place => (place, sheet.Find(place.Name)!)).OrderBy(place => place.Item2.Step?.Number ?? 0))
        {
            json.WriteStartObject();
            json.WriteString("name", place.Name);
            json.WriteString("label", Signs.Raised(place.Label));
            json.WriteString("item", place.Field.Entry.Item);
            json.WriteNumber("row", place.Field.Entry.Row);
            json.WriteNumber("column", place.Field.Entry.Column);
            json.WriteNumber("step", asked.Step?.Number ?? 0);
            json.WriteString("ink", place.IsReplacement ? InkOf(Ink.Red) : InkOf(asked.Step));
            json.WriteString("kind", place.IsReplacement ? "corner" : place.Field.Kind.ToString().ToLowerInvariant());
            WriteBox(json, "box", place.Box);
            if (sheet.WordsFor(asked) is { Count: > 0 } words) json.WriteNumber("words", ListOf(words, lists));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("words");
        foreach (var list in lists)
        {
            json.WriteStartArray();
            foreach (var word in list) json.WriteStringValue(word);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    // What a step rests on, as far as it can be seen; what can't is followed back.
    private static IEnumerable<Field> Sources(PracticeSheet sheet, Page page, StepTensor step)
    {
        var template = sheet.Solution.Template;
        var places = AnswerSheet.Of(sheet.Solution, sheet.Blanks).Entries.SelectMany(entry => entry.Then is { } then ? [(entry.Tensor, entry.Name), (then.Name, entry.Name)] : new[] { (entry.Tensor, entry.Name) })
            .ToLookup(entry => entry.Item1, entry => entry.Item2.Number);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<int>();
        var rest = new Stack<StepTensor>([step]);
        while (rest.TryPop(out var below))
        {
            foreach (var name in below.RestsOn.Where(seen.Add))
            {
                if (places.Contains(name)) numbers.UnionWith(places[name]);
                else if (template.Steps.FirstOrDefault(other => other.Name == name) is { } hidden) rest.Push(hidden);
            }
        }
        return page.Fields.Where(field => numbers.Contains(field.Entry.Number));
    }

    private static Box? Around(IEnumerable<Field> fields) => fields.Select(field => (Box?)field.Box).Aggregate((Box?)null, (all, box) => all?.Union(box!.Value) ?? box);

    private static void WriteBox(Utf8JsonWriter json, string name, Box? box)
    {
        if (box is not { } there) return;
        json.WriteStartArray(name);
        foreach (var length in new[] { there.X, there.Y, there.Width, there.Height }) json.WriteNumberValue(Math.Round(length, 3));
        json.WriteEndArray();
    }

    private static int ListOf(IReadOnlyList<string> words, List<IReadOnlyList<string>> lists)
    {
        var place = lists.FindIndex(list => ReferenceEquals(list, words));
        if (place >= 0) return place;
        lists.Add(words);
        return lists.Count - 1;
    }

    // What is copied is in pencil.
    private static string InkOf(StepTensor? step) => InkOf(step?.Ink ?? Ink.Black);

    private static string InkOf(Ink ink) => ink.ToString().ToLowerInvariant();
}
