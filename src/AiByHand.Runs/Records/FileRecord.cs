using System.Security.Cryptography;
using System.Text.Json;

namespace AiByHand.Runs.Records;

/// <summary>A file of a run, so that a change to it can be seen.</summary>
/// <param name="Name">Its name in the run's folder, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, as 64 hexadecimal digits.</param>
public sealed record FileRecord(string Name, long Bytes, string Sha256)
{
    /// <summary>The record of a file that was read.</summary>
    internal static FileRecord Of(ReadOnlySpan<byte> bytes, string name) => new(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Reads what a record says of a file.</summary>
    /// <exception cref="FormatException">It isn't that.</exception>
    internal static FileRecord Read(JsonElement file) =>
        file.Required("bytes", JsonValueKind.Number).TryGetInt64(out var bytes) && bytes >= 0
            ? new FileRecord(file.Text("name"), bytes, file.Text("sha256"))
            : throw new FormatException("'bytes' must be a whole number");
}
