using static AiByHand.Exports.Notebook.PythonKind;

namespace AiByHand.Exports.Notebook;

/// <summary>The table from operation to PyTorch: by an operation's name, what it is in Python.</summary>
internal static class TorchTable
{
    private const string ByColumn = "dim=0, keepdim=True", ByRow = "dim=1, keepdim=True";

    private static readonly Dictionary<string, Func<TorchCall, Python>> Entries = new(StringComparer.Ordinal)
    {
        ["+"] = call => call.Reckon("+", PythonStrength.Sum),
        ["-"] = call => call.Reckon("-", PythonStrength.Sum),
        ["*"] = call => call.Reckon("*", PythonStrength.Product),
        ["/"] = call => call.Reckon("/", PythonStrength.Product),
        ["^"] = call => new(
            $"{call[0].In(PythonStrength.Atom)}**{call[1].In(PythonStrength.Sign)}", call[0].Kind == Number && call[1].Kind == Number ? Number : Tensor, PythonStrength.Power),
        ["·"] = call => new($"{call[0].AsFloats().In(PythonStrength.Product)} @ {call[1].AsFloats().In(PythonStrength.Sign)}", Tensor, PythonStrength.Product),
        ["negate"] = call => call.Negative(),
        ["abs"] = call => call.Method("abs()"),
        ["floor"] = call => call.Function("torch.floor"),
        ["round"] = call => call.Hand(HandFunction.Round),
        ["round_quarters"] = call => call.Hand(HandFunction.RoundQuarters),
        ["drop_decimals"] = call => call.Hand(HandFunction.DropDecimals),
        ["nearest_square"] = call => call.Hand(HandFunction.NearestSquare),
        ["share"] = call => call.Hand(HandFunction.Share),
        ["mod"] = call => call.Function("torch.remainder"),
        ["sqrt"] = call => call.Function("torch.sqrt"),

        ["=="] = call => call.Compare("=="),
        ["!="] = call => call.Compare("!="),
        ["<"] = call => call.Compare("<"),
        ["<="] = call => call.Compare("<="),
        [">"] = call => call.Compare(">"),
        [">="] = call => call.Compare(">="),
        ["in"] = call => new($"torch.isin({call[0].AsTensor().Text}, {call[1].AsTensor().Text})", Mask),
        ["between"] = call => new($"({call[0].In(PythonStrength.BitOr)} >= {call[1].In(PythonStrength.BitOr)}) & ({call[0].In(PythonStrength.BitOr)} <= {call[2].In(PythonStrength.BitOr)})", Mask, PythonStrength.BitAnd),
        ["and"] = call => call.Connect("and", PythonStrength.And, "&", PythonStrength.BitAnd),
        ["or"] = call => call.Connect("or", PythonStrength.Or, "|", PythonStrength.BitOr),
        ["not"] = call => call[0].AsMask() is { Kind: Value } truth ? new($"not {truth.In(PythonStrength.Not)}", Value, PythonStrength.Not) : new($"~{call[0].AsMask().Atom}", call[0].AsMask().Kind, PythonStrength.Sign),

        ["affine"] = call => new($"{call[0].Atom}[:, :-1] @ {call[1].AsFloats().In(PythonStrength.Sign)} + {call[0].Atom}[:, -1:]", Tensor, PythonStrength.Sum),
        ["linear"] = call => call.Hand(HandFunction.Linear),
        ["relu"] = call => call.Function("torch.relu"),
        ["sigmoid"] = call => call.Rounded($"torch.sigmoid({call[0].AsTensor().Text})"),
        ["tanh"] = call => call.Rounded($"torch.tanh({call[0].AsTensor().Text})"),
        ["softmax"] = call => call.Rounded($"torch.softmax({call[0].AsFloats().Text}, dim=0)"),

        ["beside"] = call => call.PutTogether("hstack", areRows: false),
        ["stack"] = call => call.PutTogether("vstack", areRows: true),
        ["row"] = call => call.Part($"[{call.Place(1)}:{call.After(1)}]"),
        ["column"] = call => call.Part($"[:, {call.Place(1)}:{call.After(1)}]"),
        ["rows"] = call => call.Part($"[{call.Place(1)}:{call.After(2)}]"),
        ["columns"] = call => call.Part($"[:, {call.Place(1)}:{call.After(2)}]"),
        ["at"] = call => call[0].Kind == Shape ? new($"{call[0].Text}[{call.Place(2)}]", Value)
            : call[0].Kind == Words ? new($"{call[0].Atom}[{call.Place(1)}, {call.Place(2)}]", Value)
            : call.Part($"[{call.Place(1)}:{call.After(1)}, {call.Place(2)}:{call.After(2)}]"),
        ["windows"] = call => call.Hand(HandFunction.Windows),
        ["weights"] = call => call.Part("[:, :-1]"),
        ["bias"] = call => call.Part("[:, -1:]"),
        ["transpose"] = call => call.Part(".T"),
        ["flatten"] = call => call.Part(".reshape(-1, 1)"),
        ["reshape"] = call => call.Part($".reshape({call[1].Text}, {call[2].Text})"),
        ["diagonal"] = call => new($"torch.diag({call[0].AsTensor().Atom}.flatten())", Tensor),
        ["identity"] = call => new($"torch.eye({call[0].Text})", Tensor),
        ["zeros"] = call => new($"torch.zeros({call[0].Text}, {call[1].Text})", Tensor),
        ["ones"] = call => new($"torch.ones({call[0].Text}, {call[1].Text})", Tensor),
        ["shape"] = call => new($"{call[0].AsTensor().Atom}.shape", Shape),
        ["join"] = call => call.Join(),
        ["adjacency"] = call => call.Hand(HandFunction.Adjacency),

        ["if"] = call => call.Choose(),
        ["argmax"] = call => call.ArgMax(dim: 0),
        ["row_argmax"] = call => call.ArgMax(dim: 1),
        ["one_hot_max"] = call => call.OneHot(ByColumn),
        ["row_one_hot_max"] = call => call.OneHot(ByRow),
        ["first_max"] = call => new($"nn.functional.one_hot({call[0].Atom}.argmax(dim=0), {call[0].Atom}.shape[0]).T.double()", Tensor),
        ["choose"] = call => call.Hand(call[1].IsOfWords ? HandFunction.ChooseWords : HandFunction.Choose),
        ["pick_columns"] = call => call.Part($"[:, {call.Places(1, "[0]")}]"),
        ["pick_rows"] = call => call.Part($"[{call.Places(1, "[:, 0]")}]"),
        ["lookup"] = call => call.Hand(HandFunction.Lookup),
        ["columns_where"] = call => call.Part($"[:, {call[1].AsMask().Atom}[0]]"),
        ["merge"] = call => call.Hand(HandFunction.Merge),

        ["sort_descending"] = call => call.Sort(),
        ["column_cumsum"] = call => call.RunningSum(0),
        ["row_cumsum"] = call => call.RunningSum(1),
        ["gather"] = call => call[0].Kind == Words
            ? new($"np.take_along_axis({call[0].Text}, ({call.WholeNumbers(1)} - 1).numpy(), axis=0)", Words)
            : new($"{call[0].AsTensor().Atom}.gather(0, {call.WholeNumbers(1)} - 1)", call[0].AsTensor().Kind),

        ["det"] = call => new($"torch.linalg.det({call[0].AsFloats().Text}).reshape(1, 1)", Tensor),
        ["is_integer"] = call => new($"{call[0].AsTensor().In(PythonStrength.BitOr)} == torch.round({call[0].AsFloats().Text})", Mask, PythonStrength.Comparison),
        ["zero_rows"] = call => new($"(({call[0].AsTensor().In(PythonStrength.BitOr)} == 0).all(dim=1)).sum().reshape(1, 1)", Whole),
        ["zero_columns"] = call => new($"(({call[0].AsTensor().In(PythonStrength.BitOr)} == 0).all(dim=0)).sum().reshape(1, 1)", Whole),

        ["distinct_rows"] = call => new($"{call.Numbers(0)}.unique(dim=0).shape[0]", Value),
        ["distinct_columns"] = call => new($"{call.Numbers(0)}.unique(dim=1).shape[1]", Value),

        ["sum"] = call => call.Method("sum().reshape(1, 1)"),
        ["mean"] = call => new($"{call[0].AsFloats().Atom}.mean().reshape(1, 1)", Tensor),
        ["max"] = call => call.Method("max().reshape(1, 1)"),
        ["min"] = call => call.Method("min().reshape(1, 1)"),
        ["count"] = call => new($"{call[0].AsMask().Atom}.sum().reshape(1, 1)", Whole),
        ["all"] = call => new($"{call[0].AsMask().Atom}.all()", Value),
        ["any"] = call => new($"{call[0].AsMask().Atom}.any()", Value),
        ["distinct"] = call => new($"{call.Numbers(0)}.unique().numel()", Value),
        ["row_sum"] = call => call.Method($"sum({ByRow})"),
        ["row_mean"] = call => new($"{call[0].AsFloats().Atom}.mean({ByRow})", Tensor),
        ["row_max"] = call => call.Method($"amax({ByRow})"),
        ["row_min"] = call => call.Method($"amin({ByRow})"),
        ["row_count"] = call => new($"{call[0].AsMask().Atom}.sum({ByRow})", Whole),
        ["row_all"] = call => new($"{call[0].AsMask().Atom}.all({ByRow})", Mask),
        ["row_any"] = call => new($"{call[0].AsMask().Atom}.any({ByRow})", Mask),
        ["row_distinct"] = call => new($"torch.tensor([[row.unique().numel()] for row in {call.Numbers(0)}])", Whole),
        ["column_sum"] = call => call.Method($"sum({ByColumn})"),
        ["column_mean"] = call => new($"{call[0].AsFloats().Atom}.mean({ByColumn})", Tensor),
        ["column_max"] = call => call.Method($"amax({ByColumn})"),
        ["column_min"] = call => call.Method($"amin({ByColumn})"),
        ["column_count"] = call => new($"{call[0].AsMask().Atom}.sum({ByColumn})", Whole),
        ["column_all"] = call => new($"{call[0].AsMask().Atom}.all({ByColumn})", Mask),
        ["column_any"] = call => new($"{call[0].AsMask().Atom}.any({ByColumn})", Mask),
        ["column_distinct"] = call => new($"torch.tensor([[column.unique().numel() for column in {call.Numbers(0)}.T]])", Whole),
    };

    /// <summary>Whether there is an entry for an operation.</summary>
    public static bool Has(string operation) => Entries.ContainsKey(operation);

    /// <summary>A call in Python.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="operands">Its operands in Python.</param>
    /// <param name="hands">Takes the functions that the notebook must define for it.</param>
    /// <exception cref="ExportException">There is no entry for the operation, or not for such operands.</exception>
    public static Python Of(string operation, IReadOnlyList<Python> operands, ISet<HandFunction> hands)
    {
        if (!Entries.TryGetValue(operation, out var entry)) throw new ExportException($"'{operation}' has no counterpart in PyTorch here");
        var result = entry(new TorchCall(operation, operands, hands));
        return result with { IsDusty = Raises(operation) || operands.Any(operand => operand.IsDusty) && !Sweeps(operation, operands) };
    }

    // What divides may leave a third, even where whole numbers come of it in the end.
    private static bool Raises(string operation) => operation is "/" or "share" or "mean" or "row_mean" or "column_mean" or "det";

    // What is rounded to whole numbers is whole.
    private static bool Sweeps(string operation, IReadOnlyList<Python> operands) => operation is "floor" or "drop_decimals" or "nearest_square" || operation == "round" && operands.Count == 1;
}
