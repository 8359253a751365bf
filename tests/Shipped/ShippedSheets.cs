using AiByHand.Templates;

namespace AiByHand.Shipped;

/// <summary>What a test goes over that must hold for whatever ships: a topic and a level each.</summary>
internal static class ShippedSheets
{
    /// <summary>The book's topics at every level.</summary>
    public static TheoryData<string, string> OfTopics => AtEveryLevel(TemplateCatalog.Topics);

    /// <summary>These, and the topics that are examples for authors.</summary>
    public static TheoryData<string, string> OfAll => AtEveryLevel(TemplateCatalog.Topics.Concat(TemplateCatalog.Examples));

    private static TheoryData<string, string> AtEveryLevel(IEnumerable<TopicHead> heads)
    {
        var sheets = new TheoryData<string, string>();
        foreach (var head in heads)
        {
            foreach (var level in Template.Levels) sheets.Add(head.Topic, level);
        }
        return sheets;
    }
}
