using AiByHand.Pages.Writers;

namespace AiByHand.Runs.Printing;

/// <summary>
/// A folder of files that come out together. They are written into a folder of their own inside it and moved to their places when all are whole: a run that is
/// cut off leaves every file of an earlier run as it was, and the next run clears its remains away.
/// </summary>
internal sealed class StagedFolder : IDisposable
{
    private const string StageName = ".unfinished";
    private const string LockName = ".lock";

    private readonly string _folder;
    private readonly string _stage;
    private readonly FileStream _lock;
    private readonly bool _isNew;
    private bool _isOpen = true;

    /// <summary>Opens the stage.</summary>
    /// <exception cref="OutputException">The folder can't be written to, or another run is writing to it.</exception>
    public StagedFolder(string folder)
    {
        _folder = folder;
        _stage = Path.Combine(folder, StageName);
        _isNew = !Directory.Exists(folder);
        try
        {
            // A link would lead the clearing to files that are nobody's remains.
            if (new DirectoryInfo(_stage) is { LinkTarget: not null } link) link.Delete();
            Directory.CreateDirectory(_stage);
            _lock = new FileStream(Path.Combine(_stage, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(folder, IsLocked(failure) ? "another run is writing there." : OutputException.Reason(Path.GetFullPath(Path.Combine(_stage, LockName)), failure), failure);
        }
        try
        {
            Clear();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _lock.Dispose();
            throw new OutputException(folder, OutputException.Reason(Path.GetFullPath(_stage), failure), failure);
        }
    }

    /// <summary>Where a file is written; its folder is made.</summary>
    /// <param name="name">Its name, with slashes for folders: <c>copies/17.pdf</c>.</param>
    public string PathOf(string name)
    {
        var path = Path.Combine(_stage, name);
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

    /// <summary>Moves the files to their places, in this order, and gives their paths.</summary>
    /// <param name="names">What was written.</param>
    /// <param name="stale">Files of an earlier run to remove, where no new one takes their place.</param>
    /// <exception cref="OutputException">A file can't be moved.</exception>
    public IReadOnlyList<string> Finish(IReadOnlyList<string> names, IEnumerable<string> stale)
    {
        string[] paths = [.. names.Select(name => Path.Combine(_folder, name))];
        // What can be known to fail is found before the first file is moved.
        for (var i = 0; i < paths.Length; i++) Guard(names[i], () => Prepare(paths[i]));
        for (var i = 0; i < paths.Length; i++) Guard(names[i], () => File.Move(Path.Combine(_stage, names[i]), paths[i], overwrite: true));
        foreach (var name in stale.Except(names, StringComparer.Ordinal)) Guard(name, () => File.Delete(Path.Combine(_folder, name)));
        return paths;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isOpen) return;
        _isOpen = false;
        try
        {
            Clear();
            _lock.Dispose();
            Directory.Delete(_stage, recursive: true);
            if (_isNew && !Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is left lies in the stage alone, and the next run clears it.
        }
    }

    private static void Prepare(string path)
    {
        if (Directory.Exists(path)) throw new IOException("a folder is in the way");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    }

    // Links are removed, never followed.
    private void Clear()
    {
        foreach (var entry in new DirectoryInfo(_stage).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner) inner.Delete(recursive: true);
            else if (entry.Name != LockName) entry.Delete();
        }
    }

    // As Windows, Linux and macOS say that another process has the file.
    private static bool IsLocked(Exception failure) => failure is IOException && failure.HResult is unchecked((int)0x80070020) or 11 or 35;
}
