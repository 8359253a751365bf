using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Yaml;

namespace AiByHand.Templates;

/// <summary>
/// A topic at one level, parsed and checked: what is given, how every blank follows, what makes a draw worth solving, where things stand on the page.
/// Made by <see cref="TemplateReader"/>, immutable.
/// </summary>
public sealed class Template
{
    /// <summary>The topic's id: <c>rnn</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>The number in the book: <c>I</c> … <c>V</c>, <c>1</c> … <c>20</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Raised whenever a change moves what a seed gives; the earlier file goes to <c>templates/archive/</c>.</summary>
    public required int Revision { get; init; }

    /// <summary>easy, book or hard.</summary>
    public required string Level { get; init; }

    /// <summary>What may be chosen when a sheet is printed, and what is chosen here; empty where all shapes are fixed.</summary>
    public IReadOnlyList<TemplateSize> Sizes { get; init; } = [];

    /// <summary>
    /// What a seed chooses from: whole templates with the same tensors, in other shapes or shown otherwise. Empty where every seed draws from this template;
    /// else this one is as the first of them, and a problem's own template is the one that was chosen.
    /// </summary>
    public IReadOnlyList<Template> Variants { get; init; } = [];

    /// <summary>What the answers depend on (how is rounded, where a state starts, who wins a tie), one printed line each; always printed.</summary>
    public required IReadOnlyList<string> Conventions { get; init; }

    /// <summary>How the steps are computed, one rule each; printed in small type where the sheet is for practice.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Whom the exercise is after, at the right of the footer; empty for nobody.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where the file says the title, the source, and each convention and rule, by their texts.</summary>
    public IReadOnlyDictionary<string, Location> Places { get; init; } = new Dictionary<string, Location>();

    /// <summary>What is drawn, in the order of drawing; helpers among it.</summary>
    public required IReadOnlyList<GivenTensor> Givens { get; init; }

    /// <summary>What follows, in the order of the steps.</summary>
    public required IReadOnlyList<StepTensor> Steps { get; init; }

    /// <summary>A draw is kept only if all of these hold.</summary>
    public required IReadOnlyList<Condition> Keep { get; init; }

    /// <summary>The book's scaffold: for a step's name the cells (1) that <c>--blanks book</c> prints. Names that are missing are wholly blank.</summary>
    public required IReadOnlyDictionary<string, Tensor> Printed { get; init; }

    /// <summary>Where things stand.</summary>
    public required PagePlan Page { get; init; }

    /// <summary>The file the template was read from, as messages name it.</summary>
    public required string File { get; init; }

    /// <summary>The levels every topic has, in order of difficulty.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["easy", "book", "hard"];

    /// <summary>The level of the book's own pages.</summary>
    public const string BookLevel = "book";
}
