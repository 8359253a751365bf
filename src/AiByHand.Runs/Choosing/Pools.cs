using System.Security.Cryptography;
using System.Text;
using AiByHand.Problems;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>
/// Which pool a sheet belongs to. Its numbers decide, not its seed: where the SHA-256 of its givens ends in a 1 it is an exam's, else for practice.
/// So a practice set and an exam have no sheet in common, whoever prints them, with whatever seeds, even of a topic that has few sheets.
/// </summary>
public static class Pools
{
    /// <summary>The pool of a sheet.</summary>
    public static Pool Of(Problem problem) => Of(Digest(problem));

    internal static Pool Of(ReadOnlySpan<byte> digest) => (digest[^1] & 1) == 1 ? Pool.Exam : Pool.Practice;

    /// <summary>The SHA-256 of the givens' canonical text.</summary>
    internal static byte[] Digest(Problem problem) => SHA256.HashData(Encoding.UTF8.GetBytes(Fingerprint.Canonical(problem)));
}
