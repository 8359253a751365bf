namespace AiByHand.Templates;

/// <summary>The head of a template: enough to list it and to find it.</summary>
/// <param name="Topic">Its id.</param>
/// <param name="Number">Its number in the book.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">Its revision.</param>
public sealed record TopicHead(string Topic, string Number, string Title, int Revision);

/// <summary>The templates that ship with the program. Nothing is parsed that isn't asked for.</summary>
public static class TemplateCatalog
{
    /// <summary>The topics in the book's order.</summary>
    public static IReadOnlyList<TopicHead> Topics => throw new NotImplementedException();

    /// <summary>A topic by id or number, or null.</summary>
    public static TopicHead? Find(string idOrNumber) => throw new NotImplementedException();

    /// <summary>Loads a topic at a level; an earlier revision comes from the archive.</summary>
    /// <exception cref="KeyNotFoundException">There is no such topic or revision.</exception>
    public static Template Load(string topic, string level = Template.BookLevel, int? revision = null) => throw new NotImplementedException();
}
