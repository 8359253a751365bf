using System.Security.Cryptography;

namespace AiByHand.Cli.Tests.Attacks;

/// <summary>What a folder holds, hidden files too: the SHA-256 of each file by its name.</summary>
internal static class Snapshot
{
    public static SortedDictionary<string, string> Of(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
