using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Templates;

namespace AiByHand.Runs.Plans;

/// <summary>A topic of a run: one page of every copy.</summary>
/// <param name="Template">The topic at its level, in its sizes.</param>
public sealed record PlannedTopic(Template Template)
{
    /// <summary>What its sheets call their grids.</summary>
    public SheetNames Names { get; } = new(Template);

    /// <summary>Its title; where the run has it again, with the number: <c>Dropout (2)</c>.</summary>
    public string Title => Key.Split('#') is [_, var time] ? $"{Template.Title} ({time})" : Template.Title;

    /// <summary>What it is called in the run: the topic's id, and where the run has it again, <c>rnn#2</c>, <c>rnn#3</c>; the first keeps its key when more are added.</summary>
    public required string Key { get; init; }

    /// <summary>The template's text: its hash goes into the manifest, and all of it for a topic file of one's own.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>Whether the template is a file of one's own, not one that ships with the program.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Which cells are blank.</summary>
    public Blanks Blanks { get; init; }

    /// <summary>What there is to earn, or null.</summary>
    public Points? Points { get; init; }

    /// <summary>How far a sheet's effort may be from the median, in per cent of it: 10 is ±10 %. Null for no bound.</summary>
    public Rational? Band { get; init; } = 10;
}
