namespace AiByHand.Templates;

/// <summary>What a tensor is in the network; the page colours and frames it accordingly.</summary>
public enum Role
{
    /// <summary>A value without a role of its own: white cells.</summary>
    Plain,

    /// <summary>What enters the network: yellow.</summary>
    Input,

    /// <summary>A hidden state, a latent, a mean: green.</summary>
    Hidden,

    /// <summary>What the network puts out: blue.</summary>
    Output,

    /// <summary>A learned parameter: thick red frame.</summary>
    Weight,

    /// <summary>A parameter that isn't trained here: thick blue frame.</summary>
    Frozen,

    /// <summary>What the output should be.</summary>
    Target,

    /// <summary>Chosen by the input, or conditioning: purple.</summary>
    Condition,

    /// <summary>A deviation, a structured matrix: salmon.</summary>
    Spread,

    /// <summary>Attention weights: strong yellow.</summary>
    Attention,
}
