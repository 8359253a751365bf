using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AiByHand.Pages.Writers;

/// <summary>
/// Printed files, which give way to a newer print of theirs and to nothing else: a file of the same name that somebody has made, or written on, stays.
/// </summary>
public static partial class PrintedFile
{
    private const int TailLength = 1 << 20;

    /// <summary>Writes a file, whole or not at all; one that is there already, byte for byte, isn't touched.</summary>
    /// <param name="path">The file.</param>
    /// <param name="replaces">Whether it may take the place of any file.</param>
    /// <param name="write">Writes what it holds.</param>
    /// <exception cref="OutputException">It can't be written, or a file is there that isn't the program's print of old.</exception>
    public static void Write(string path, bool replaces, Action<Stream> write)
    {
        if (replaces || !File.Exists(path))
        {
            AtomicFile.Write(path, write);
            return;
        }
        using var fresh = new MemoryStream();
        write(fresh);
        if (Read(path, () => IsSame(path, fresh))) return;
        if (!Read(path, () => IsUntouchedPrint(path))) throw Stranger(path);
        AtomicFile.Write(path, fresh.WriteTo);
    }

    /// <summary>Looks whether a file could be written, as <see cref="Write"/> would: of several files all are looked at before the first is written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="replaces">Whether it may take the place of any file.</param>
    /// <param name="write">Writes what it would hold; called only where that decides.</param>
    /// <exception cref="OutputException">A folder or a file is there that isn't the program's print of old.</exception>
    public static void Refuse(string path, bool replaces, Action<Stream> write)
    {
        if (Directory.Exists(path)) throw new OutputException(path, OutputException.Reason(Path.GetFullPath(path), new IOException()));
        if (replaces || !File.Exists(path) || Read(path, () => IsUntouchedPrint(path))) return;
        using var fresh = new MemoryStream();
        write(fresh);
        if (!Read(path, () => IsSame(path, fresh))) throw Stranger(path);
    }

    private static OutputException Stranger(string path) =>
        new(path, "another file is there, which isn't a print of this program's, or was written on since: move it away, or let it be replaced by --replace.");

    private static bool Read(string path, Func<bool> look)
    {
        try
        {
            return look();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, OutputException.Reason(Path.GetFullPath(path), failure), failure);
        }
    }

    private static bool IsSame(string path, MemoryStream fresh) => IsPlain(path, out var length) && length == fresh.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(fresh.GetBuffer().AsSpan(0, (int)length));

    // Only its end is looked at, which another program that saves the file, or adds to it, leaves otherwise.
    private static bool IsUntouchedPrint(string path)
    {
        if (!IsPlain(path, out var length)) return false;
        using FileStream file = new(path, FileMode.Open, FileAccess.Read);
        var bytes = new byte[Math.Min(length, TailLength)];
        file.Seek(-bytes.Length, SeekOrigin.End);
        file.ReadExactly(bytes);
        var tail = Encoding.Latin1.GetString(bytes);
        return EndOfPrint().Match(tail) is { Success: true } end
            && int.Parse(end.Groups["size"].ValueSpan, CultureInfo.InvariantCulture) == int.Parse(end.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) + 1
            && long.Parse(end.Groups["place"].ValueSpan, CultureInfo.InvariantCulture) == length - bytes.Length + end.Index
            && tail.Contains("<pdf:Producer>AiByHand</pdf:Producer>", StringComparison.Ordinal);
    }

    // What has no length may have no end either.
    private static bool IsPlain(string path, out long length)
    {
        FileInfo file = new(path);
        length = file.LinkTarget is null ? file.Length : 0;
        return length > 0;
    }

    // As ObjectWriter ends a document; before 0.5 the table of places was not told in steps.
    [GeneratedRegex(@"(?<number>\d{1,9}) 0 obj\n<</Type/XRef/W\[1 4 [12]\](?:/DecodeParms<</Predictor 12/Columns 6>>)?/Size (?<size>\d{1,9})/Root \d{1,9} 0 R/Info \d{1,9} 0 R/Filter/FlateDecode/Length \d{1,9}>>stream\n[^%]*(?:%(?!%EOF)[^%]*)*\nendstream\nendobj\nstartxref\n(?<place>\d{1,18})\n%%EOF\n\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfPrint();
}
