using System.Runtime.InteropServices.JavaScript;
using System.Text.Json.Nodes;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Editing;
using AiByHand.Runs.Json;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;
using AiByHand.Templates;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Classes;

/// <summary>A class set or an exam: its run file as a form, what would be read of it, and the set itself.</summary>
internal static partial class RunDoor
{
    private const string Out = "out";

    // The first copy of the set that was made last.
    private static (RunPlan Plan, CopyRecord First)? _sample;

    /// <summary>The version that a record names: the command's, whose numbers and bytes are the same.</summary>
    internal static readonly string Version = typeof(RunDoor).Assembly.GetName().Version!.ToString(3);

    /// <summary>A run file's keys and their values.</summary>
    [JSExport]
    public static string Form(string text, string file) => Door.Open(() => RunFileForm.Read(text, file).ToJsonString());

    /// <summary>The run file with other values.</summary>
    [JSExport]
    public static string Text(string text, string form, string file) => Door.Open(() => RunFileForm.Write(text, (JsonObject)JsonNode.Parse(form)!, file));

    /// <summary>The topics that a run may have, the book's first.</summary>
    [JSExport]
    public static string Topics() => Door.Json(json => TopicsJson.Write(json, TemplateCatalog.Topics.Concat(TemplateCatalog.Examples)));

    /// <summary>A topic's steps, which may earn points.</summary>
    [JSExport]
    public static string Steps(string topic) => Door.Json(json =>
    {
        if (TemplateCatalog.Find(topic) is not { } head) throw new WrongWish(TemplateCatalog.NoTopic(topic));
        json.WriteStartArray();
        foreach (var step in TemplateCatalog.Load(head.Topic).Steps) json.WriteStringValue(step.Name);
        json.WriteEndArray();
    });

    /// <summary>What a run file in the folder asks for, with what it names; nothing is drawn.</summary>
    [JSExport]
    public static string Read(string file) => Door.Json(json =>
    {
        var (plan, isPicked) = Plan(file);
        json.WriteStartObject();
        json.WriteString("name", plan.Name);
        json.WriteString("title", plan.Heading.Title);
        json.WriteString("pool", plan.Pool.ToString().ToLowerInvariant());
        json.WriteString("seed", isPicked ? null : plan.Seed.Text);
        json.WriteNumber("variants", plan.Variants.Count);
        json.WriteNumber("sheets", plan.Copies.Count * plan.Topics.Count);
        json.WriteNumber("pages", RunPrinter.PagesOf(plan));
        MadeFiles.WriteLines(json, "topics", plan.Topics.Select(topic => topic.Title));
        MadeFiles.WriteLines(json, "notes", plan.Notes);
        CopyList.Write(json, plan.Copies);
        json.WriteEndObject();
    });

    /// <summary>What is read of a class list in the folder.</summary>
    /// <param name="file">The list.</param>
    /// <param name="fonts">The names of fonts, a line each.</param>
    [JSExport]
    public static string Roster(string file, string fonts) => Door.Json(json =>
    {
        var (roster, notes) = RosterFile.Read(file, fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        json.WriteStartObject();
        MadeFiles.WriteLines(json, "nameFrom", roster.Name);
        MadeFiles.WriteLines(json, "idFrom", roster.Id);
        json.WriteString("groupFrom", roster.Group);
        MadeFiles.WriteLines(json, "kept", roster.Kept);
        json.WriteNumber("passedOver", roster.PassedOver);
        MadeFiles.WriteLines(json, "notes", notes);
        CopyList.Write(json, roster.Copies);
        json.WriteEndObject();
    });

    /// <summary>Prints a run file of the folder: the files that the command prints, the same to the byte. Tells how far it is: <c>choosing</c>, then <c>printing</c>.</summary>
    /// <param name="file">The run file.</param>
    /// <param name="hasReport">Whether a report is added.</param>
    [JSExport]
    public static string Make(string file, bool hasReport) => Door.Json(json =>
    {
        var (plan, isPicked) = Plan(file);
        var folder = WorkFolder.Fresh(Path.Combine(Out, plan.Name));
        var choice = Chooser.Choose(plan, Watch.Of("choosing", plan.Drawn.Count * plan.Topics.Count));
        var printer = new RunPrinter(plan, [.. choice.Topics.Select(topic => topic.Band)], Version) { HasReport = hasReport };
        var source = CopySources.Drawn(plan, choice);
        var paths = printer.Print(source, folder, Watch.Of("printing", plan.Copies.Count * plan.Topics.Count));
        var first = source(0);
        _sample = (plan, first);
        json.WriteStartObject();
        json.WriteString("name", plan.Name);
        json.WriteString("seed", plan.Seed.Text);
        json.WriteBoolean("isSeedPicked", isPicked);
        MadeFiles.Write(json, folder, paths);
        MadeFiles.WriteLines(json, "notes", plan.Notes.Concat(choice.Notes).Concat(printer.Notes));
        json.WriteString("first", first.Copy.PrintedName is { Length: > 0 } name ? name : first.Copy.IsPupils ? first.Copy.Id : first.Copy.Label);
        MadeFiles.WriteLines(json, "topics", plan.Topics.Select(topic => topic.Title));
        json.WriteEndObject();
    });

    /// <summary>A sheet of the set that was made last: the first copy's worksheet and its key, as drawings that stand alone.</summary>
    /// <param name="topic">The topic's place in the set, from 0.</param>
    [JSExport]
    public static string[] Sample(int topic) => Door.Open(() =>
    {
        var (plan, first) = _sample ?? throw new WrongWish("no set was made yet");
        var (worksheet, key) = SheetSample.Of(plan, first, topic);
        return new[] { SvgWriter.Of(worksheet), SvgWriter.Of(key) };
    });

    /// <summary>A folder that was made, as one zip file.</summary>
    [JSExport]
    public static byte[] Zip(string folder, string name) => Door.Open(() => MadeFiles.Zip(folder, name));

    // An exam's secret comes from the browser's own source of chance for keys, as everywhere.
    private static (RunPlan Plan, bool IsPicked) Plan(string file)
    {
        var isPicked = false;
        return (RunReader.Read(file, null, pool =>
        {
            isPicked = true;
            return RunReader.PickSeed(pool);
        }), isPicked);
    }
}
