using AiByHand.Numbers;
using AiByHand.Templates;
using AiByHand.Templates.Plans;
using AiByHand.Tensors;

namespace AiByHand.Answers;

/// <summary>A cell of a sheet: where it stands, what it shows of the solution, and whether the pupil fills it in.</summary>
public sealed class Entry
{
    private readonly PlannedCell _cell;

    // What holds its values, not these: a sheet has hundreds of entries, and is made anew for each that is tried.
    private readonly Tensor _value, _final;

    internal Entry(PlannedCell cell, Tensor value, Tensor final, bool isPrinted, bool isStructural)
    {
        (_cell, _value, _final) = (cell, value, final);
        (IsPrinted, IsStructural) = (isPrinted, isStructural);
    }

    /// <summary>What it is called.</summary>
    public EntryName Name => _cell.NameOf(IsPrinted);

    /// <summary>The tensor it shows.</summary>
    public string Tensor => _cell.Grid.Tensor;

    /// <summary>The cell's row in the tensor, from 1. In a grid that is turned, or shows a part, it isn't the row on the page. 0 where the tensor has no such cell.</summary>
    public int TensorRow => _cell.TensorRow;

    /// <summary>The cell's column in the tensor, from 1; 0 where the tensor has no such cell.</summary>
    public int TensorColumn => _cell.TensorColumn;

    /// <summary>The step whose cell it is, or null for a given's.</summary>
    public StepTensor? Step => _cell.Grid.Step;

    /// <summary>How its grid shows numbers.</summary>
    public CellLook Look => _cell.Grid.Look;

    /// <summary>Whether it is printed; else the pupil fills it in.</summary>
    public bool IsPrinted { get; }

    /// <summary>Whether the pupil fills it in. What <see cref="Then"/> asks besides is asked of printed cells as well.</summary>
    public bool IsBlank => !IsPrinted;

    /// <summary>Whether it is a structural zero, which every sheet prints.</summary>
    public bool IsStructural { get; }

    /// <summary>Whether the same cell of the same tensor stands on the sheet before, so that it is only copied.</summary>
    public bool IsCopy => _cell.IsCopy;

    /// <summary>What is right; null where the cell is to be left empty because the tensor has no such cell.</summary>
    public Cell? Value => _cell.In(_value);

    /// <summary>As it is written: empty where nothing is.</summary>
    /// <exception cref="Numbers.InexactNotationException">The tensor's notation can't write it.</exception>
    public string Text => Value is { } value && IsWritten ? value.Write(_cell.Grid.Notation) : "";

    /// <summary>Whether there is anything to write: a grid may hide its zeros.</summary>
    public bool IsWritten => Value is { } value && !(_cell.Grid.HidesZeros && value == 0);

    /// <summary>Whether leaving the cell empty is an answer: no tick, a white pixel, a 0 that isn't written, a cell that the tensor doesn't have.</summary>
    public bool MayBeEmpty => _cell.IsBeyond || _cell.Grid.HidesZeros || Look is CellLook.Ticks or CellLook.Pixels;

    /// <summary>How its number is written.</summary>
    public Notation Notation => _cell.Grid.Notation;

    /// <summary>The step that replaces the value in the same cell, or null.</summary>
    public StepTensor? Then => _cell.Grid.Then;

    /// <summary>What stands in the cell in the end: the value, or what replaces it.</summary>
    public Cell? Final => _cell.In(_final);

    /// <summary>Whether the value is crossed out and <see cref="Final"/> written beside it.</summary>
    public bool IsReplaced => Final != Value;

    /// <summary>What is written beside the crossed-out value; empty where it stays.</summary>
    /// <exception cref="Numbers.InexactNotationException">The tensor's notation can't write it.</exception>
    public string Replacement => IsReplaced ? Final!.Value.Write(Then!.Notation) : "";

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {(IsPrinted ? "printed" : "blank")}: {Text}{(IsReplaced ? $" then {Replacement}" : "")}";
}
