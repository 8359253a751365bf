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
    private bool _isOpen = true;

    /// <summary>Opens the stage.</summary>
    /// <exception cref="OutputException">The folder can't be written to, or another run is writing to it.</exception>
    public StagedFolder(string folder)
    {
        _folder = folder;
        _stage = Path.Combine(folder, StageName);
        try
        {
            Directory.CreateDirectory(_stage);
            _lock = new FileStream(Path.Combine(_stage, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(folder, File.Exists(Path.Combine(_stage, LockName)) ? "another run is writing there." : OutputException.Reason(Path.GetFullPath(folder), failure), failure);
        }
        foreach (var file in Files()) File.Delete(file);
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
        var paths = new List<string>();
        foreach (var name in names)
        {
            var path = Path.Combine(_folder, name);
            Guard(name, () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(Path.Combine(_stage, name), path, overwrite: true);
            });
            paths.Add(path);
        }
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
            foreach (var file in Files()) File.Delete(file);
            _lock.Dispose();
            Directory.Delete(_stage, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is left lies in the stage alone, and the next run clears it.
        }
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_stage, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != LockName);
}
