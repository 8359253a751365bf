namespace AiByHand.Templates;

/// <summary>YAML to template.</summary>
public static class TemplateReader
{
    /// <summary>Reads and checks a template at a level.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="level">easy, book or hard.</param>
    /// <exception cref="TemplateException">The template has mistakes; all of them are told.</exception>
    public static Template Read(string text, string file, string level = Template.BookLevel) => throw new NotImplementedException();
}
