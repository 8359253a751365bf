using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Records;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Classes;

/// <summary>A set that was made before, from its record: what it is, the same pages again, whether all of it still holds, the key of a sheet in hand.</summary>
internal static partial class RecordDoor
{
    private const string Unpacked = "opened", Reprinted = "reprint", Keys = "keys";

    private static Manifest? _manifest;
    private static string _folder = "";

    /// <summary>Opens the record of a run: a manifest, or a zip file of the folder it is in.</summary>
    /// <param name="file">The file in the folder.</param>
    [JSExport]
    public static string Open(string file) => Door.Json(json =>
    {
        _manifest = null;
        var path = file;
        if (IsZip(file))
        {
            _folder = WorkFolder.Fresh(Unpacked);
            using var zip = File.OpenRead(file);
            FolderZip.Read(zip, Manifest.FileName, _folder);
            path = Path.Combine(_folder, Manifest.FileName);
        }
        else _folder = Path.GetDirectoryName(file)!;
        _manifest = ManifestFile.Read(path);
        var plan = _manifest.Plan;
        json.WriteStartObject();
        json.WriteString("name", plan.Name);
        json.WriteString("title", plan.Heading.Title);
        json.WriteString("course", plan.Heading.Course);
        json.WriteString("date", plan.Heading.Date);
        json.WriteString("pool", plan.Pool.ToString().ToLowerInvariant());
        json.WriteString("version", _manifest.Version);
        json.WriteString("part", _manifest.Shard.IsWhole ? null : _manifest.Shard.ToString());
        MadeFiles.WriteLines(json, "topics", plan.Topics.Select(topic => topic.Title));
        CopyList.Write(json, [.. _manifest.Copies.Select(copy => copy.Copy)]);
        json.WriteStartArray("codes");
        foreach (var sheet in _manifest.Copies.SelectMany(copy => copy.Sheets).Take(5000))
        {
            json.WriteStartArray();
            json.WriteStringValue(sheet.Code);
            json.WriteStringValue(sheet.Copy.IsPupils ? $"{sheet.Copy.Name} ({sheet.Copy.Id})" : sheet.Copy.Label.Length > 0 ? sheet.Copy.Label : plan.Heading.Title);
            json.WriteStringValue(sheet.Topic.Title);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteNumber("recorded", _manifest.Files.Count);
        MadeFiles.WriteLines(json, "there", Here().Select(recorded => recorded.Name));
        json.WriteEndObject();
    });

    /// <summary>Prints it again, all of it or some copies.</summary>
    /// <param name="only">The copies' ids, a line each; none for all.</param>
    [JSExport]
    public static string Reprint(string only) => Door.Json(json =>
    {
        var manifest = Opened();
        var folder = WorkFolder.Fresh(Reprinted);
        var ids = only.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var reprint = ids.Length > 0
            ? Reprinter.Copies(manifest, ids, folder)
            : Reprinter.Whole(manifest, folder, Watch.Of("printing", manifest.Copies.Count * manifest.Plan.Topics.Count));
        json.WriteStartObject();
        json.WriteString("name", manifest.Plan.Name);
        MadeFiles.Write(json, folder, reprint.Paths);
        MadeFiles.WriteLines(json, "notes", reprint.Differences);
        json.WriteEndObject();
    });

    /// <summary>Draws and solves every sheet again, and looks at the files that are there.</summary>
    [JSExport]
    public static string Verify() => Door.Json(json =>
    {
        var manifest = Opened();
        var sheets = Verifier.Sheets(manifest, RunDoor.Version, Watch.Of("verifying", manifest.Copies.Count));
        var there = Here();
        var files = Verifier.Files(manifest with { Files = there }, _folder);
        json.WriteStartObject();
        json.WriteNumber("recorded", manifest.Files.Count);
        Write(json, "sheets", sheets);
        Write(json, "files", files);
        json.WriteEndObject();
    });

    /// <summary>The key of a sheet by the code on it.</summary>
    [JSExport]
    public static string Key(string code) => Door.Json(json =>
    {
        var folder = WorkFolder.Fresh(Keys);
        var paths = Reprinter.Keys(Opened(), [code], folder);
        json.WriteStartObject();
        MadeFiles.Write(json, folder, paths);
        json.WriteEndObject();
    });

    /// <summary>The record that a file of the folder is.</summary>
    public static Manifest Opened() => _manifest ?? throw new WrongWish("no set is open");

    // Of the record's files those that were handed in with it.
    private static List<FileRecord> Here() => [.. _manifest!.Files.Where(file => File.Exists(Path.Combine(_folder, file.Name)))];

    private static bool IsZip(string file)
    {
        using var start = File.OpenRead(file);
        return start.ReadByte() == 'P' && start.ReadByte() == 'K';
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("what", finding.What);
            json.WriteBoolean("isSame", finding.IsSame);
            MadeFiles.WriteLines(json, "differences", finding.Differences);
            json.WriteString("note", finding.Note);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
