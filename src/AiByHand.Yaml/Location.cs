using System.Globalization;

namespace AiByHand.Yaml;

/// <summary>A place in a file; line and column count from 1.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public sealed record Location(string File, int Line, int Column)
{
    /// <summary>As compilers write it: <c>rnn.yaml:12:9</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
