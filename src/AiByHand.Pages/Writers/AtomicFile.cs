namespace AiByHand.Pages.Writers;

/// <summary>Writes files that appear whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file beside its place and moves it there once it is whole, over a file that is there already. Its folder is made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes what it holds. If it fails, nothing of the file is left, and what was there before still is.</param>
    /// <exception cref="OutputException">The file can't be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        try
        {
            var folder = Path.GetDirectoryName(target) ?? target;
            Directory.CreateDirectory(folder);
            using var unfinished = Open(folder, Path.GetFileName(target));
            Write(target, unfinished, write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, OutputException.Reason(target, failure), failure);
        }
    }

    // The name is the file's own, so that what a killed process leaves behind is found by the next one that writes the file. Where that is being written
    // by another at the moment, or the name is too long, any other does.
    private static FileStream Open(string folder, string name)
    {
        var own = Path.Combine(folder, $".{name}.unfinished");
        try
        {
            if (File.Exists(own)) RemoveAbandoned(own);
            return Create(own);
        }
        catch (IOException)
        {
            return Create(Path.Combine(folder, $".{Path.GetRandomFileName()}"));
        }
    }

    // Never a file that is there, and never through a link.
    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    private static void RemoveAbandoned(string path)
    {
        // Who is still writing it has it locked.
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }
        File.Delete(path);
    }

    private static void Write(string target, FileStream unfinished, Action<Stream> write)
    {
        var isWhole = false;
        try
        {
            write(unfinished);
            // Elsewhere it is moved while it is still locked: nobody takes it for abandoned.
            if (OperatingSystem.IsWindows()) unfinished.Dispose();
            else unfinished.Flush();
            File.Move(unfinished.Name, target, overwrite: true);
            isWhole = true;
        }
        finally
        {
            if (!isWhole) Discard(unfinished);
        }
    }

    private static void Discard(FileStream unfinished)
    {
        // Why the file couldn't be written says more than that its remains can't be closed or removed.
        try
        {
            // What is still to be written goes nowhere; asking for the handle writes what is kept back, though, and on a full disk that fails again.
            unfinished.SafeFileHandle.Dispose();
        }
        catch (IOException)
        {
        }
        try
        {
            File.Delete(unfinished.Name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
