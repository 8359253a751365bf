using AiByHand.Tensors;

namespace AiByHand.Operations;

/// <summary>One operation as it is worked out on paper: what is wanted of its result, and what it wants of its operands for that.</summary>
/// <param name="pencil">Counts the work.</param>
/// <param name="operands">The operands' values.</param>
/// <param name="result">The result.</param>
/// <param name="wanted">What is wanted of each cell of the result.</param>
/// <param name="marks">For each operand that has to be worked out itself what is wanted of its cells; null for one that stands on the sheet.</param>
internal readonly ref struct Workings(Pencil pencil, Tensor[] operands, Tensor result, Want[] wanted, ReadOnlySpan<Want[]?> marks)
{
    private readonly ReadOnlySpan<Want[]?> _marks = marks;

    public Pencil Pencil => pencil;

    public Tensor[] Operands => operands;

    public Tensor Result => result;

    /// <summary>Row by row, as the result's cells.</summary>
    public ReadOnlySpan<Want> Wanted => wanted;

    /// <summary>A cell of an operand is needed to work on with.</summary>
    public void Read(int operand, int cell)
    {
        if (_marks[operand] is { } marks && marks[cell] == Want.Nothing) marks[cell] = Want.Read;
    }

    /// <summary>All cells of an operand are needed.</summary>
    public void ReadAll(int operand)
    {
        if (_marks[operand] is null) return;
        for (var cell = 0; cell < operands[operand].Shape.Count; cell++) Read(operand, cell);
    }

    /// <summary>A cell of the result is that cell of an operand: what is wanted of the one is wanted of the other.</summary>
    public void Take(Want want, int operand, int cell)
    {
        if (want != Want.Write)
        {
            if (want == Want.Read) Read(operand, cell);
        }
        else if (_marks[operand] is { } marks && marks[cell] != Want.Write) marks[cell] = Want.Write;
        else pencil.Copy(operands[operand].Cells[cell]);
    }

    /// <summary>A cell of the result is there without work, such as a 0: if it is to be written, that is a copy.</summary>
    public void TakeConstant(Want want, int cell)
    {
        if (want == Want.Write) pencil.Copy(result.Cells[cell]);
    }
}
