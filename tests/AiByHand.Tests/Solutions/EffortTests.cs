using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Tests.Solutions;

public sealed class EffortTests
{
    // X = 2 1 3, W = 1 -1 1 | -5: three easy products, one with a negative; 2 - 1 = 1 (negative), 1 + 3 = 4, 4 - 5 = -1 (negative); one look at the sign.
    [Fact]
    public void The_book_s_One_Node_counted_by_hand()
    {
        var effort = EffortMeter.Of(Book("one-node"));

        Assert.Equal(new Effort { EasyProducts = 3, Additions = 3, Negatives = 3, Lookups = 1, LargestNumber = 5 }, effort);
        Assert.Equal(3 * 2 + 3 * 2 + 3 * 1 + 1, effort.Points);
    }

    private static Solution Book(string topic)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "book", topic + ".json");
        return Solver.Solve(GivenReader.Read(TemplateCatalog.Load(topic), File.ReadAllText(file), topic));
    }
}
