namespace AiByHand.Runs.Marking;

/// <summary>
/// What the cells of some shipped topics were called before version 0.5: forms, workbooks and tables of that time are marked as if they were of today. An item's name is no promise of the revision, as numbers are; what
/// a pupil has filled in is kept all the same.
/// </summary>
internal static class FormerCells
{
    private static readonly Dictionary<string, Dictionary<string, string>> Items = new(StringComparer.Ordinal)
    {
        ["batch-normalization"] = Of("mean_again mean', std_again std'"),
        ["clip"] = Of("target1 target, target2 target', T_again T, s1 softmax_image_to_text, s2 softmax_text_to_image, g1 grad_image_to_text, g2 grad_text_to_image"),
        ["dit"] = Of("noise_copy noise', L encoder_Z, NL noised_latent, NL_copy noised_latent', C conditioned, Z attention_pooled, PN predicted_noise, PN_copy predicted_noise', D decoder_Z"),
        ["mamba"] = Of("h1 H1, s1 H1', h2 H2, s2 H2', h3 H3, s3 H3', h4 H4"),
        ["matrix-multiplication"] = Of("A_copy A', B_copy B'"),
        ["rlhf"] = Of("loser_again loser_reward', winner_again winner_reward'"),
        ["rnn"] = Of("S0 H0', S1 H1', S2 H2', S3 H3', H1t H1, H2t H2, H3t H3, H4t H4, x1t x1, x2t x2, x3t x3, x4t x4, y1t y1, y2t y2, y3t y3, y4t y4"),
    };

    /// <summary>What a cell is called today; its name itself where it never had another.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cell">Its name then: <c>x1t[1,1]</c>.</param>
    public static string Now(string topic, string cell) =>
        Items.GetValueOrDefault(topic) is { } items && cell.IndexOf('[', StringComparison.Ordinal) is > 0 and var end && items.TryGetValue(cell[..end], out var now) ? now + cell[end..] : cell;

    private static Dictionary<string, string> Of(string pairs) => pairs.Split(", ").Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
