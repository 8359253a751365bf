using AiByHand.Runs.Checking;
using AiByHand.Templates;
using AiByHand.Shipped;

namespace AiByHand.Runs.Tests.Checking;

/// <summary>What must hold for every topic that ships, at every level, over many seeds.</summary>
public sealed class ShippedTemplateTests
{
    private const int Seeds = 100;

    public static TheoryData<string, string> Sheets => ShippedSheets.OfAll;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_seed_gives_a_sheet_that_can_be_solved_and_written(string topic, string level) =>
        Assert.Empty(Stress.Run(TemplateCatalog.Load(topic, level), 1_000_000, 1_000_000 + Seeds).Failures);
}
