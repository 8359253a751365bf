using System.Buffers;
using System.Text.Json;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Folders;

/// <summary>
/// Moving into place, all or nothing. Before the first step all of them are written down; while that journal is there, whoever opens the folder takes back what was done, and when it is
/// gone, all was. A step is a renaming onto a free name, so that whether it was done is seen from the names alone, wherever the process was stopped.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="before">Called before each step; nothing but a test listens.</param>
internal sealed class MoveJournal(string folder, Action<string> before)
{
    private const int MostMegabytes = 256;

    private readonly string _path = Path.Combine(folder, Stage.Journal);

    /// <summary>Whether moves were begun and not ended.</summary>
    public bool IsOpen => File.Exists(_path);

    /// <summary>Does the moves; if one fails, takes back those before it.</summary>
    /// <exception cref="OutputException">A file can't be moved; all is as it was.</exception>
    public void Do(IReadOnlyList<Move> moves)
    {
        var made = FoldersToMake(moves);
        var at = Stage.Journal;
        try
        {
            Begin(moves, made);
            foreach (var inner in made) Step($"make {inner}", () => Directory.CreateDirectory(Path.Combine(folder, inner)));
            foreach (var move in moves)
            {
                at = move.File.Name;
                Step($"{move.From} to {move.To}", () => File.Move(Path.Combine(folder, move.From), Path.Combine(folder, move.To)));
            }
            at = Stage.Journal;
            Step("end", () => File.Delete(_path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var path = Path.Combine(folder, at);
            throw new OutputException(path, OutputException.Reason(Path.GetFullPath(path), failure) + (TryTakeBack(moves, made) ? "" : " The next run puts back what was there before."), failure);
        }
    }

    /// <summary>Takes back moves that were begun and not ended.</summary>
    /// <exception cref="RunException">Something was changed since, and would be lost; nothing more is done.</exception>
    /// <exception cref="IOException">A file can't be moved.</exception>
    public void TakeBack()
    {
        if (!IsOpen) return;
        var (moves, made) = Read();
        TakeBack(moves, made);
    }

    private bool TryTakeBack(IReadOnlyList<Move> moves, IReadOnlyList<string> made)
    {
        try
        {
            if (IsOpen) TakeBack(moves, made);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RunException)
        {
            return false;
        }
    }

    private void TakeBack(IReadOnlyList<Move> moves, IReadOnlyList<string> made)
    {
        foreach (var move in moves.Reverse())
        {
            if (!WasDone(move)) continue;
            Step($"{move.To} back to {move.From}", () => File.Move(Path.Combine(folder, move.To), Path.Combine(folder, move.From)));
        }
        foreach (var inner in made.Reverse())
        {
            var path = Path.Combine(folder, inner);
            if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any()) Step($"remove {inner}", () => Directory.Delete(path));
        }
        Step("end", () => File.Delete(_path));
    }

    private bool WasDone(Move move)
    {
        var (from, to) = (InnerName.At(folder, move.From, out _), InnerName.At(folder, move.To, out _));
        if (to == Standing.Nothing) return false;
        var isAway = move.From == move.File.Name;
        // In the place of a new file stands what it would have replaced, or somebody's since.
        if (!isAway && from == Standing.File) return false;
        if (to == Standing.File && from == Standing.Nothing && FileCheck.Of(folder, move.File with { Name = move.To }) is null) return true;
        throw new RunException($"{folder} was left in the midst of a change, and {Path.Combine(folder, isAway ? move.From : move.To)} was changed since: move it away, and what was there before is put back");
    }

    private void Step(string step, Action work)
    {
        before(step);
        work();
    }

    // From the outermost inwards.
    private List<string> FoldersToMake(IReadOnlyList<Move> moves)
    {
        var made = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var move in moves)
        {
            for (var slash = move.To.IndexOf('/'); slash > 0; slash = move.To.IndexOf('/', slash + 1))
            {
                var inner = move.To[..slash];
                if (known.Add(inner) && !Directory.Exists(Path.Combine(folder, inner))) made.Add(inner);
            }
        }
        return made;
    }

    // On the disk as a whole before the first step.
    private void Begin(IReadOnlyList<Move> moves, IReadOnlyList<string> made)
    {
        var unfinished = Path.Combine(folder, Stage.JournalInTheMaking);
        Step("write the journal", () =>
        {
            using var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None);
            file.Write(Bytes(moves, made));
            file.Flush(flushToDisk: true);
        });
        Step("begin", () => File.Move(unfinished, _path));
    }

    private static ReadOnlySpan<byte> Bytes(IReadOnlyList<Move> moves, IReadOnlyList<string> made)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("folders");
            foreach (var inner in made) json.WriteStringValue(inner);
            json.WriteEndArray();
            json.WriteStartArray("moves");
            foreach (var move in moves)
            {
                json.WriteStartObject();
                json.WriteString("from", move.From);
                json.WriteString("to", move.To);
                json.WriteString("name", move.File.Name);
                json.WriteNumber("bytes", move.File.Bytes);
                json.WriteString("sha256", move.File.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan;
    }

    // A folder may come from anywhere, its journal too: no step of it leads elsewhere than ours do.
    private (List<Move> Moves, List<string> Made) Read()
    {
        try
        {
            using var document = JsonDocument.Parse(PlainFile.Read(_path, (long)MostMegabytes << 20));
            var root = document.RootElement;
            List<Move> moves = [.. root.Required("moves", JsonValueKind.Array).EnumerateArray().Select(move => new Move(move.Text("from"), move.Text("to"), FileRecord.Read(move)))];
            List<string> made = [.. root.Required("folders", JsonValueKind.Array).EnumerateArray().Select(inner => inner.GetString() ?? "")];
            if (moves.TrueForAll(IsOurs) && made.TrueForAll(inner => InnerName.Flaw(inner) is null)) return (moves, made);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw Damaged(wrong);
        }
        throw Damaged(null);
    }

    private static bool IsOurs(Move move) =>
        InnerName.Flaw(move.File.Name) is null && !move.File.Name.StartsWith(Stage.Folder, StringComparison.OrdinalIgnoreCase)
        && (move == Move.Away(move.File) || move == Move.Into(move.File) || move == KeptRecord.MoveOf(move.File, move.To));

    private RunException Damaged(Exception? cause) => new($"{_path} isn't what a run left there: move {Path.Combine(folder, Stage.Folder)} away, and look what is in it", cause);
}
