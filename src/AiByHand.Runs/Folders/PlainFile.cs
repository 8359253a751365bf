using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AiByHand.Runs.Records;
using Microsoft.Win32.SafeHandles;

namespace AiByHand.Runs.Folders;

/// <summary>
/// Files that are read to an end that is known before: never a pipe, a device or a socket, which have none, or let a reader wait for ever. Every file of a user's or a record's
/// that is read whole is read here.
/// </summary>
internal static class PlainFile
{
    private const string NotPlain = "it is no plain file (a pipe or a device)";
    private const int PieceSize = 1 << 16;

    /// <summary>All bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How many it may have.</param>
    /// <exception cref="FileTooLongException">It has more.</exception>
    /// <exception cref="IOException">It can't be read, or is no plain file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, long most)
    {
        using var file = Open(path);
        if (file.Length > most) throw new FileTooLongException();
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        RefuseMore(file);
        return bytes;
    }

    /// <summary>How a file begins.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How many bytes are enough.</param>
    /// <exception cref="IOException">It can't be read, or is no plain file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadStart(string path, int most)
    {
        using var file = Open(path);
        var bytes = new byte[Math.Min(file.Length, most)];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>What a record says of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in the record.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="IOException">It can't be read, or is no plain file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileRecord Describe(string path, string name, CancellationToken cancel = default)
    {
        using var file = Open(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceSize];
        var length = file.Length;
        for (var left = length; left > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            var count = file.Read(piece, 0, (int)Math.Min(left, piece.Length));
            if (count == 0) throw new IOException("it was cut while it was read");
            hash.AppendData(piece, 0, count);
            left -= count;
        }
        RefuseMore(file);
        return new FileRecord(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>A file's length.</summary>
    /// <exception cref="IOException">It can't be opened, or is no plain file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static long Length(string path)
    {
        using var file = Open(path);
        return file.Length;
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path)) throw new IOException("it is a folder");
        // No file can be called so; the platform takes it for a fault of the program.
        if (path.Contains('\0')) throw new FileNotFoundException("there is no such file");
        var file = WithoutWaiting(path) is { } handle ? new FileStream(handle, FileAccess.Read, 1) : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        if (file.CanSeek) return file;
        file.Dispose();
        throw new IOException(NotPlain);
    }

    // A device says that it has no length, and gives bytes all the same.
    private static void RefuseMore(FileStream file)
    {
        if (file.Read(new byte[1], 0, 1) > 0) throw new IOException(file.Length == 0 ? NotPlain : "it grew while it was read");
    }

    // Where nobody writes into a pipe, opening it would wait for somebody, and no signal would end that. Null where it can't be opened so, for whatever reason.
    private static SafeFileHandle? WithoutWaiting(string path)
    {
        const int linux = 0x800 | 0x80000, apple = 0x4 | 0x1000000;
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return null;
        var descriptor = Open(Path.GetFullPath(path), OperatingSystem.IsLinux() ? linux : apple);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : null;
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}

/// <summary>A file that has more bytes than it may.</summary>
internal sealed class FileTooLongException : IOException;
