using AiByHand.Runs.Choosing;

namespace AiByHand.Runs.Printing;

/// <summary>How fair a topic's sheets are in a run.</summary>
/// <param name="Key">What the topic is called in the run.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">Its level.</param>
/// <param name="Band">What the efforts were to keep to.</param>
/// <param name="Efforts">Each copy's effort, in handing-out order.</param>
/// <param name="Answers">What stands in the cells of the final answers, each with how often; numbers by size, then words.</param>
/// <param name="SameGivens">Copies with the same givens, a group each: <c>A, C</c>; empty if all differ.</param>
/// <param name="SameAnswers">Copies with the same final answers, likewise.</param>
internal sealed record TopicReport(
    string Key,
    string Title,
    string Level,
    EffortBand Band,
    IReadOnlyList<int> Efforts,
    IReadOnlyList<AnswerCount> Answers,
    IReadOnlyList<string> SameGivens,
    IReadOnlyList<string> SameAnswers);

/// <summary>How often a final answer is a number, or a word.</summary>
/// <param name="Text">As it is written on the key.</param>
/// <param name="Count">How often.</param>
internal readonly record struct AnswerCount(string Text, int Count);
