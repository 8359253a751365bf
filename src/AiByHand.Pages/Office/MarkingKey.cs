using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Text;
using AiByHand.Tensors;

namespace AiByHand.Pages.Office;

/// <summary>What is printed to mark sheets from: for each topic a table with what every copy's sheet is to be compared with.</summary>
public sealed record MarkingKey
{
    /// <summary>The paper.</summary>
    public required Paper Paper { get; init; }

    /// <summary>The fonts of names and ids.</summary>
    public required TypeCase Type { get; init; }

    /// <summary>What stands under the title.</summary>
    public required string Line { get; init; }

    /// <summary>What the foot calls the whole.</summary>
    public required string Foot { get; init; }

    /// <summary>The topics; at least one.</summary>
    public required IReadOnlyList<KeyTable> Topics { get; init; }
}

/// <summary>A topic's table in a marking key.</summary>
/// <param name="Title">The topic's title.</param>
/// <param name="About">What stands beside it.</param>
/// <param name="Heads">What the answers are called, marked up as captions are.</param>
/// <param name="Copies">The lines; at least one.</param>
public sealed record KeyTable(string Title, string About, IReadOnlyList<string> Heads, IReadOnlyList<KeyRow> Copies);

/// <summary>A copy's line in a marking key.</summary>
/// <param name="Name">Whose copy it is; empty for the only one.</param>
/// <param name="Id">What else it is known by, or empty.</param>
/// <param name="Code">What stands on its sheet.</param>
/// <param name="Answers">The answers, one for each head.</param>
public sealed record KeyRow(string Name, string Id, string Code, IReadOnlyList<KeyAnswer> Answers);

/// <summary>An answer.</summary>
/// <param name="Value">Its numbers, or words.</param>
/// <param name="Notation">How they are written.</param>
public sealed record KeyAnswer(Tensor Value, Notation Notation);
