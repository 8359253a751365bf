using AiByHand.Templates;

namespace AiByHand.Problems;

/// <summary>Givens from a file in place of a draw.</summary>
public static class GivenReader
{
    /// <summary>Reads givens from JSON or YAML: a map of names to rows, by itself or under <c>given</c>.</summary>
    /// <exception cref="TemplateException">A wrong name, shape or value, or a missing given.</exception>
    public static Problem Read(Template template, string text, string file) => throw new NotImplementedException();
}
