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
        string target = Path.GetFullPath(path);
        try
        {
            string folder = Path.GetDirectoryName(target) ?? target;
            Directory.CreateDirectory(folder);
            Write(target, Path.Combine(folder, $".{Path.GetRandomFileName()}"), write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, OutputException.Reason(target, failure), failure);
        }
    }

    private static void Write(string target, string temporary, Action<Stream> write)
    {
        bool isWhole = false;
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                write(stream);
            File.Move(temporary, target, overwrite: true);
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
                Discard(temporary);
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Why the file couldn't be written says more than that its remains can't be removed.
        }
    }
}
