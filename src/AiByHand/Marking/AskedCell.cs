using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Marking;

/// <summary>One thing that a sheet asks of the pupil: the value of a blank cell, or what replaces a value in the same cell.</summary>
public sealed class AskedCell
{
    private AskedCell(Entry entry, bool isReplacement)
    {
        (Entry, IsReplacement) = (entry, isReplacement);
        Name = isReplacement ? $"{entry.Name} then" : entry.Name.ToString();
        Cell = entry.TensorRow == 0 ? null : new CellReference(Tensor, entry.TensorRow, entry.TensorColumn);
    }

    /// <summary>The cell of the sheet.</summary>
    public Entry Entry { get; }

    /// <summary>Whether what replaces the value is asked, not the value.</summary>
    public bool IsReplacement { get; }

    /// <summary>What programs call it, as the fields of forms: <c>Z1[2,1]</c>, <c>Z1[2,1] then</c>.</summary>
    public string Name { get; }

    /// <summary>The step whose cell it is, or null for a given's that is to be copied in.</summary>
    public StepTensor? Step => IsReplacement ? Entry.Then : Entry.Step;

    /// <summary>The tensor's name.</summary>
    public string Tensor => IsReplacement ? Entry.Then!.Name : Entry.Tensor;

    /// <summary>The cell of the tensor; null where the tensor has no such cell, and nothing is to be written.</summary>
    public CellReference? Cell { get; }

    /// <summary>What is right; null where nothing is to be written.</summary>
    public Cell? Right => IsReplacement ? Entry.Final : Entry.Value;

    /// <summary>How numbers are written in it.</summary>
    public Notation Notation => IsReplacement ? Entry.Then!.Notation : Entry.Notation;

    /// <summary>What is right, as it is written: empty where nothing is, or where the value before stays.</summary>
    /// <exception cref="InexactNotationException">The notation can't write it.</exception>
    public string RightText => IsReplacement ? Entry.Replacement : Entry.Text;

    /// <summary>How it is shown.</summary>
    public CellLook Look => IsReplacement ? CellLook.Text : Entry.Look;

    /// <summary>Whether leaving it empty is an answer.</summary>
    public bool MayBeEmpty => !IsReplacement && Entry.MayBeEmpty;

    /// <summary>Whether two texts say the same in this cell, as marking reads them: <c>1</c> and <c>1.0</c>, <c>.5</c> and <c>1/2</c>.</summary>
    public bool SayTheSame(string text, string other) => Handwriting.SayTheSame(text, other, Look);

    /// <summary>All that a sheet asks, in the order of the steps; of a step, as the cells stand.</summary>
    public static IReadOnlyList<AskedCell> Of(Solution solution, AnswerSheet sheet)
    {
        var orders = solution.Template.Steps.Index().ToDictionary(step => step.Item.Name, step => step.Index, StringComparer.Ordinal);
        var asked = new List<AskedCell>();
        foreach (var entry in sheet.Entries)
        {
            if (entry.IsBlank) asked.Add(new AskedCell(entry, isReplacement: false));
            if (entry is { Then: not null, TensorRow: > 0 }) asked.Add(new AskedCell(entry, isReplacement: true));
        }
        return [.. asked.OrderBy(cell => cell.Step is { } step ? orders[step.Name] : -1)];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Right}";
}
