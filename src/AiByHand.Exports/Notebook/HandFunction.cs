namespace AiByHand.Exports.Notebook;

/// <summary>What the sheet works out in its own way, or PyTorch has no word for: a small Python function, defined once at the top.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Its lines.</param>
internal sealed record HandFunction(string Name, string Source)
{
    /// <summary>Another that it calls, or null.</summary>
    public HandFunction? Uses { get; init; }

    /// <summary>Whether it needs NumPy.</summary>
    public bool NeedsNumPy => Source.Contains("np.", StringComparison.Ordinal);

    /// <summary>Whether it needs torch.nn.</summary>
    public bool NeedsNn => Source.Contains("nn.functional", StringComparison.Ordinal);

    // A hair, 1e-9, makes up for what floating point loses where a number ends exactly on the edge.
    public static HandFunction Round { get; } = new("round_by_hand", """
        def round_by_hand(x, places=0):
            "Rounded to decimal places; a half goes away from 0 (torch.round takes the even neighbour)."
            scaled = x * 10**places
            return scaled.sign() * torch.floor(scaled.abs() + 0.5 + 1e-9) / 10**places
        """);

    public static HandFunction RoundQuarters { get; } = new("round_quarters", """
        def round_quarters(x, places):
            "Rounded to decimal places, but quarters (.25, .5, .75) stay."
            quarters = torch.round(4 * x)
            return torch.where((4 * x - quarters).abs() < 1e-9, quarters / 4, round_by_hand(x, places))
        """)
    { Uses = Round };

    public static HandFunction DropDecimals { get; } = new("drop_decimals", """
        def drop_decimals(x):
            "Without what stands behind the decimal point, towards 0."
            return torch.trunc(x + 1e-9 * x.sign())
        """);

    public static HandFunction NearestSquare { get; } = new("nearest_square", """
        def nearest_square(x):
            "The nearest of 1, 4, 9, 16 ...: its root is easy."
            root = torch.floor(torch.sqrt(x)).clamp(min=1)
            below, above = root**2, (root + 1)**2
            return torch.where(x - below < above - x, below, above)
        """);

    public static HandFunction Share { get; } = new("share_of", """
        def share_of(x, total):
            "What part of its total each number is; of nothing, nothing."
            return torch.where(total == 0, 0., x / total)
        """);

    public static HandFunction Linear { get; } = new("linear_layer", """
        def linear_layer(W, X):
            "W times X, and the bias where W has a column for it."
            return W @ X if W.shape[1] == X.shape[0] else W[:, :-1] @ X + W[:, -1:]
        """);

    public static HandFunction Lookup { get; } = new("lookup", """
        def lookup(E, vocabulary, words):
            "For each word the column of E under it in the vocabulary: its embedding."
            known = vocabulary[0].tolist()
            ids = torch.tensor([known.index(word) for word in words[0].tolist()])
            return nn.functional.embedding(ids, E.T).T
        """);

    public static HandFunction Choose { get; } = new("choose", """
        def choose(choice, *results):
            "Column t comes from the result that the choice numbers, counted from 1."
            columns = [results[int(number) - 1][:, t] for t, number in enumerate(choice[0])]
            return torch.stack(columns, dim=1)
        """);

    public static HandFunction ChooseWords { get; } = new("choose_words", """
        def choose_words(choice, *results):
            "Column t comes from the result that the choice numbers, counted from 1."
            return np.stack([results[int(number) - 1][:, t] for t, number in enumerate(choice[0])], axis=1)
        """);

    public static HandFunction Merge { get; } = new("merge", """
        def merge(keys, names, *results):
            "Back in the order of the keys: each key takes the next column of the result with its name."
            columns = {name: iter(result.T) for name, result in zip(names[0].tolist(), results)}
            return torch.stack([next(columns[key]) for key in keys[0].tolist()], dim=1)
        """);

    public static HandFunction SortWords { get; } = new("sort_words", """
        def sort_words(words, keys):
            "The words of each column from the largest key to the smallest."
            order = keys.sort(dim=0, descending=True, stable=True).indices
            return np.take_along_axis(np.broadcast_to(words, order.shape), order.numpy(), axis=0)
        """);

    public static HandFunction Adjacency { get; } = new("adjacency", """
        def adjacency(edges, nodes):
            "1 where an edge joins the row's node and the column's, in both directions."
            places = {node: place for place, node in enumerate(nodes[0].tolist())}
            matrix = torch.zeros(len(places), len(places))
            for one, other in edges.tolist():
                matrix[places[one], places[other]] = matrix[places[other], places[one]] = 1
            return matrix
        """);

    public static HandFunction Windows { get; } = new("windows", """
        def windows(X, width, stride):
            "A window slides along the rows: what it shows, row by row, is a column."
            return X.unfold(1, width, stride).permute(0, 2, 1).flatten(0, 1)
        """);

    /// <summary>All, in the order in which they are defined.</summary>
    public static IReadOnlyList<HandFunction> All { get; } = [Round, RoundQuarters, DropDecimals, NearestSquare, Share, Linear, Lookup, Choose, ChooseWords, Merge, SortWords, Adjacency, Windows];
}
