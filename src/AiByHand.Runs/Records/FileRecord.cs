using System.Security.Cryptography;

namespace AiByHand.Runs.Records;

/// <summary>A file of a run, so that a change to it can be seen.</summary>
/// <param name="Name">Its name in the run's folder, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, as 64 hexadecimal digits.</param>
public sealed record FileRecord(string Name, long Bytes, string Sha256)
{
    /// <summary>The record of a file as it is on disk.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    public static FileRecord Of(string path, string name)
    {
        using var file = File.OpenRead(path);
        return new FileRecord(name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
