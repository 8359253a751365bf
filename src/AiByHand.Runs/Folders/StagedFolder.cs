using AiByHand.Pages.Writers;
using AiByHand.Runs.Records;

namespace AiByHand.Runs.Folders;

/// <summary>
/// A folder of files that come out together. They are written into a folder of their own inside it and moved to their places when all are whole, all or none: a run that is
/// cut off, at whatever step, leaves every file of an earlier run as it was once the next one has opened the folder.
/// </summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly string _folder;
    private readonly string _stage;
    private readonly FileStream _lock;
    private readonly MoveJournal _journal;
    private readonly StageList _list;
    private readonly Action<string> _before;
    private readonly bool _isNew;
    private bool _isOpen = true;

    /// <summary>Opens the stage; what an earlier run was stopped in is taken back, and its remains are cleared away.</summary>
    /// <param name="folder">The folder; it is made.</param>
    /// <param name="before">Called before each step of moving and clearing; nothing but a test listens.</param>
    /// <exception cref="OutputException">The folder can't be written to, or another run is writing to it.</exception>
    /// <exception cref="RunException">An earlier run was stopped in the midst of moving, and something was changed since.</exception>
    public StagedFolder(string folder, Action<string>? before = null)
    {
        // A folder without a name is the one that one is in.
        if (folder.Length == 0) folder = ".";
        _folder = folder;
        _stage = Path.Combine(folder, Stage.Folder);
        _before = before ?? (static _ => { });
        _journal = new MoveJournal(folder, _before);
        _list = new StageList(_stage, _before);
        _isNew = !Directory.Exists(folder);
        try
        {
            RefuseLink(_stage);
            Directory.CreateDirectory(_stage);
            RefuseLink(Path.Combine(_stage, Stage.Lock));
            _lock = new FileStream(Path.Combine(_stage, Stage.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(folder, IsLocked(failure) ? "another run is writing there." : OutputException.Reason(Path.GetFullPath(Path.Combine(_stage, Stage.Lock)), failure), failure);
        }
        try
        {
            WasTakenBack = _journal.IsOpen;
            _journal.TakeBack();
            _list.Clear();
            Notes = _list.Strangers();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _lock.Dispose();
            throw new OutputException(folder, OutputException.Reason(Path.GetFullPath(_stage), failure), failure);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>What to say of files in the stage that no run has made, and that stay.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Whether an earlier run was stopped while its files were moved, and was taken back now.</summary>
    public bool WasTakenBack { get; }

    /// <summary>Puts a folder right that a run was stopped in while its files were moved, so that it can be read; another folder isn't touched.</summary>
    /// <returns>Whether it was such a folder.</returns>
    /// <exception cref="OutputException">Another run is writing there, or it can't be put right.</exception>
    /// <exception cref="RunException">Something was changed since.</exception>
    public static bool PutRight(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Stage.Journal))) return false;
        using var stage = new StagedFolder(folder);
        return stage.WasTakenBack;
    }

    /// <summary>Where a file is written; its folder is made.</summary>
    /// <param name="name">Its name, with slashes for folders: <c>copies/17.pdf</c>.</param>
    public string PathOf(string name)
    {
        _list.Take(Stage.NewInside + name);
        var path = Path.Combine(_folder, Stage.New + name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="OutputException">It can't be written.</exception>
    public void Write(string name, Action<Stream> write) => Guard(name, () =>
    {
        using var file = new FileStream(PathOf(name), FileMode.Create, FileAccess.Write);
        write(file);
    });

    /// <summary>Does something to a file of the stage.</summary>
    /// <exception cref="OutputException">It fails as files do.</exception>
    public void Guard(string name, Action work) => Guard(name, () =>
    {
        work();
        return true;
    });

    /// <summary>Gets something from a file of the stage.</summary>
    /// <exception cref="OutputException">It fails as files do.</exception>
    public T Guard<T>(string name, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(Path.Combine(_folder, name), OutputException.Reason(Path.GetFullPath(Path.Combine(_folder, name)), failure), failure);
        }
    }

    /// <summary>What a file is that was written.</summary>
    /// <exception cref="OutputException">It can't be read.</exception>
    public FileRecord Describe(string name) => Guard(name, () => PlainFile.Describe(PathOf(name), name));

    /// <summary>Moves the files to their places, all or none, and gives their paths.</summary>
    /// <param name="names">What was written, in the order in which it appears; the record last.</param>
    /// <param name="rights">What may give way.</param>
    /// <param name="kept">The record of before, where it stays under another name; or null.</param>
    /// <param name="stays">Files of before that stay although no new one takes their place.</param>
    /// <param name="cancel">Stops before the first move; none is broken off.</param>
    /// <exception cref="OutputException">A file can't be moved; all is as it was.</exception>
    /// <exception cref="RunException">A file in the place of a new one is somebody's; all is as it was.</exception>
    public IReadOnlyList<string> Finish(IReadOnlyList<string> names, FolderRights rights, FileRecord? kept, IEnumerable<string> stays, CancellationToken cancel)
    {
        var moves = Guard("", () => rights.MovesOf(names, Describe, stays, cancel));
        if (kept is not null)
        {
            moves.RemoveAll(move => move.From == kept.Name);
            moves.Insert(0, KeptRecord.MoveOf(_folder, kept));
        }
        cancel.ThrowIfCancellationRequested();
        if (moves.Count > 0)
        {
            Flush(names[^1]);
            Guard(names[^1], () => TakeNames(moves));
            _journal.Do(moves);
            RemoveEmptied(moves);
        }
        return [.. names.Select(name => Path.Combine(_folder, name))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isOpen) return;
        _isOpen = false;
        try
        {
            // Half moved, and not to be taken back now: the next run has the journal to go by.
            if (!_journal.IsOpen)
            {
                _list.Clear();
                _before("remove the stage");
                // While it is locked, where that can be: nobody else is in it yet. A file of that name that isn't empty is somebody's.
                var isOurs = _lock.Length == 0;
                if (OperatingSystem.IsWindows()) _lock.Dispose();
                if (isOurs) File.Delete(Path.Combine(_stage, Stage.Lock));
                if (!Directory.EnumerateFileSystemEntries(_stage).Any()) Directory.Delete(_stage);
                if (_isNew && !Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is left lies in the stage alone, and the next run clears it.
        }
        finally
        {
            _lock.Dispose();
            _list.Dispose();
        }
    }

    private void TakeNames(IEnumerable<Move> moves)
    {
        _list.Take(Path.GetFileName(Stage.JournalInTheMaking));
        foreach (var move in moves)
        {
            if (move.To.StartsWith(Stage.Old, StringComparison.Ordinal)) _list.Take(move.To[(Stage.Folder.Length + 1)..]);
        }
    }

    private static void RefuseLink(string path)
    {
        if (new FileInfo(path).LinkTarget is not null) throw new OutputException(path, "it is a link, and would lead elsewhere: move it away.");
    }

    // All else can be made again from the record.
    private void Flush(string record) => Guard(record, () =>
    {
        using var file = new FileStream(PathOf(record), FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    });

    private void RemoveEmptied(IEnumerable<Move> moves)
    {
        foreach (var inner in moves.Where(move => move.To.StartsWith(Stage.Old, StringComparison.Ordinal)).Select(move => Path.GetDirectoryName(Path.Combine(_folder, move.From))!).Distinct(StringComparer.Ordinal))
        {
            try
            {
                if (Path.GetFullPath(inner) != Path.GetFullPath(_folder) && !Directory.EnumerateFileSystemEntries(inner).Any()) Directory.Delete(inner);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // An empty folder that stays does no harm.
            }
        }
    }

    // As Windows, Linux and macOS say that another process has the file.
    private static bool IsLocked(Exception failure) => failure is IOException && failure.HResult is unchecked((int)0x80070020) or 11 or 35;
}
