namespace AiByHand.Templates;

/// <summary>A tensor's name as it would be written on paper, marked up as captions are: <c>Z_{1}</c>, <c>∂L/∂Z_{1}</c>, <c>loser reward</c>.</summary>
internal static class TensorName
{
    public static string Written(string tensor)
    {
        var parts = tensor.Split('_');
        if (parts is [['d', .. { Length: > 0 } above], ['d', .. { Length: > 0 } below], .. var rest]) return string.Join(' ', [$"∂{Part(above)}/∂{Part(below)}", .. rest.Select(Part)]);
        // W_G1 is a W with an index.
        return parts is [[>= 'A' and <= 'Z'], [>= 'A' and <= 'Z', ..] index] ? $"{parts[0]}_{{{index}}}" : string.Join(' ', parts.Select(Part));
    }

    // A letter and its index; a word and its number.
    private static string Part(string part)
    {
        var letters = part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (letters.Length == 0 || letters.Length == part.Length) return part;
        return letters.Length == 1 ? $"{letters}_{{{part[1..]}}}" : $"{letters} {part[letters.Length..]}";
    }
}
