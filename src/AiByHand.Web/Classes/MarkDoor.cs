using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using AiByHand.Marking;
using AiByHand.Pages.Writers.Svg;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Marking;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Classes;

/// <summary>Marks what pupils wrote: the files that the command writes, and what of them is shown.</summary>
internal static partial class MarkDoor
{
    private const string Out = "marks";

    /// <summary>Marks sheets of the run that is open (<see cref="RecordDoor.Open"/>).</summary>
    /// <param name="files">The names of the files with what pupils wrote, a line each.</param>
    /// <param name="follow">full, half, none, or empty for what the run says.</param>
    /// <param name="guard">Per cent, none, or empty for what the run says.</param>
    [JSExport]
    public static string OfRun(string files, string follow, string guard) => Door.Json(json =>
    {
        var manifest = RecordDoor.Opened();
        if (!manifest.Shard.IsWhole) throw new WrongWish($"this is part {manifest.Shard} of a run: bind the parts, and mark the whole");
        Mark(json, MarkingPlan.Of(manifest, Lines(files), PolicyOf(follow, guard, manifest.Plan.Follow)));
    });

    /// <summary>Marks one practice sheet, of whoever has worked on it.</summary>
    /// <param name="code">The sheet's code, as somebody typed it.</param>
    /// <param name="files">The names of the files, a line each.</param>
    /// <param name="follow">full, half, none, or empty.</param>
    /// <param name="guard">Per cent, none, or empty.</param>
    [JSExport]
    public static string OfSheet(string code, string files, string follow, string guard) => Door.Json(json =>
    {
        var sheet = CodedSheet.Of(code);
        Mark(json, MarkingPlan.Of(sheet.Template, sheet.Code, Lines(files), PolicyOf(follow, guard, new FollowPolicy())));
    });

    /// <summary>Marks practice sheets of no set, whichever the files name.</summary>
    /// <param name="files">The names of the files, a line each.</param>
    /// <param name="follow">full, half, none, or empty.</param>
    /// <param name="guard">Per cent, none, or empty.</param>
    [JSExport]
    public static string OfPractice(string files, string follow, string guard) => Door.Json(json => Mark(json, MarkingPlan.OfPractice(Lines(files), PolicyOf(follow, guard, new FollowPolicy()))));

    /// <summary>Which sheets files hold, and whose: a list of <c>{ copy, sheet }</c> for each, the copy empty where a file doesn't say it.</summary>
    /// <param name="files">The names of the files, a line each.</param>
    /// <param name="ofRun">Whether they are of the run that is open.</param>
    [JSExport]
    public static string Held(string files, bool ofRun) => Door.Json(json =>
    {
        json.WriteStartArray();
        foreach (var file in HeldSheet.In(Lines(files), ofRun ? RecordDoor.Opened() : null))
        {
            json.WriteStartArray();
            foreach (var (copy, sheet) in file)
            {
                json.WriteStartObject();
                json.WriteString("copy", copy);
                json.WriteString("sheet", sheet);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    private static void Mark(Utf8JsonWriter json, MarkingPlan plan)
    {
        var folder = WorkFolder.Fresh(Out);
        var printer = new MarkPrinter(plan);
        var paths = printer.Print(folder, Watch.Of("marking", plan.Count));
        var marked = printer.Class!;
        json.WriteStartObject();
        json.WriteString("name", $"{plan.Run.Name}-marks");
        json.WriteString("title", plan.Run.Heading.Title);
        json.WriteNumber("sheets", plan.Count);
        MadeFiles.WriteLines(json, "columns", marked.Columns);
        json.WriteStartArray("copies");
        foreach (var line in marked.Copies)
        {
            json.WriteStartObject();
            json.WriteString("id", line.Copy.Id);
            json.WriteString("name", line.Copy.Name);
            json.WriteString("label", line.Copy.Label);
            json.WriteString("group", line.Copy.Group);
            MadeFiles.WriteLines(json, "marks", line.Marks);
            json.WriteString("file", line.File is { } file ? Path.Combine(folder, file) : null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        MadeFiles.WriteLines(json, "picture", marked.Picture.Select(page => SvgWriter.Of(page, SvgText.Names)));
        MadeFiles.Write(json, folder, paths);
        MadeFiles.WriteLines(json, "notes", printer.Notes);
        json.WriteEndObject();
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static FollowPolicy PolicyOf(string follow, string guard, FollowPolicy otherwise)
    {
        var percent = 0;
        if (guard is not ("" or "none") && (!int.TryParse(guard, NumberStyles.None, CultureInfo.InvariantCulture, out percent) || percent is < 1 or > 100))
        {
            throw new WrongWish($"'{guard}' can't be; it is a whole number of per cent from 1 to 100, or none");
        }
        return new FollowPolicy(follow.Length > 0 ? Words.Of<Following>(follow) : otherwise.Follow, guard.Length > 0 ? percent : otherwise.Guard);
    }
}
