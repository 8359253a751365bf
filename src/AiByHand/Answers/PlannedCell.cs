using AiByHand.Tensors;

namespace AiByHand.Answers;

/// <summary>A cell of a sheet before any number is drawn.</summary>
/// <param name="grid">What it has in common with its neighbours.</param>
/// <param name="item">The item it stands in.</param>
/// <param name="row">Its row there, from 1.</param>
/// <param name="column">Its column there, from 1.</param>
/// <param name="place">Where it stands, in words.</param>
internal sealed class PlannedCell(PlannedGrid grid, string item, int row, int column, string place)
{
    private EntryName? _blank, _printed;

    /// <summary>What it has in common with its neighbours.</summary>
    public PlannedGrid Grid => grid;

    /// <summary>The row in the tensor, from 1; 0 beyond the tensor.</summary>
    public int TensorRow { get; init; }

    /// <summary>The column in the tensor, from 1; 0 beyond the tensor.</summary>
    public int TensorColumn { get; init; }

    /// <summary>Whether the tensor has no such cell, and it stays empty.</summary>
    public bool IsBeyond => TensorRow == 0;

    /// <summary>What stands in its cell of a tensor; null beyond it.</summary>
    public Cell? In(Tensor tensor) => IsBeyond ? default(Cell?) : tensor[TensorRow - 1, TensorColumn - 1];

    /// <summary>Its place in the order of the steps, from 0.</summary>
    public int Number { get; set; }

    /// <summary>Whether the same cell of the tensor stands on the sheet before.</summary>
    public bool IsCopy { get; set; }

    /// <summary>What it is called.</summary>
    public EntryName NameOf(bool isPrinted) => isPrinted ? _printed ??= Name("given") : _blank ??= Name(IsCopy ? "to copy in" : grid.Asked);

    private EntryName Name(string asked) => new(item, row, column) { Number = Number, Title = grid.Title, Place = place, Asked = asked, Then = grid.ThenTitle };
}
