using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Office;

/// <summary>What is printed to see whether copies are fair: how hard each topic's sheets are, what their answers are, and whether all differ.</summary>
public sealed record Report
{
    /// <summary>The paper.</summary>
    public required Paper Paper { get; init; }

    /// <summary>The fonts of the title.</summary>
    public required TypeCase Type { get; init; }

    /// <summary>What is reported on.</summary>
    public required string Title { get; init; }

    /// <summary>What the foot calls it.</summary>
    public required string Foot { get; init; }

    /// <summary>The topics; at least one.</summary>
    public required IReadOnlyList<ReportedTopic> Topics { get; init; }
}

/// <summary>How fair a topic's sheets are.</summary>
/// <param name="Key">What the topic is called in the run.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">Its level.</param>
/// <param name="Median">The topic's median effort.</param>
/// <param name="Percent">How far from it efforts were to keep, in per cent of it; null for any distance.</param>
/// <param name="Efforts">Each copy's effort, and whether it is too far from the median; in handing-out order.</param>
/// <param name="Answers">What stands in the cells of the final answers, as the key writes it, each with how often; numbers by size, then words.</param>
/// <param name="SameGivens">Copies with the same givens, a group each: <c>A, C</c>; empty if all differ.</param>
/// <param name="SameAnswers">Copies with the same final answers, likewise.</param>
public sealed record ReportedTopic(
    string Key,
    string Title,
    string Level,
    int Median,
    Rational? Percent,
    IReadOnlyList<(int Weight, bool IsOutside)> Efforts,
    IReadOnlyList<(string Text, int Count)> Answers,
    IReadOnlyList<string> SameGivens,
    IReadOnlyList<string> SameAnswers);
