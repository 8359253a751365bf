using AiByHand.Runs.Checking;
using AiByHand.Seeds;
using AiByHand.Templates;
using AiByHand.Shipped;

namespace AiByHand.Runs.Tests.Checking;

/// <summary>What must hold for every topic that ships, at every level, over many seeds. <c>AIBYHAND_STRESS_SEEDS=1000000..1000999</c> takes more than the slice.</summary>
public sealed class ShippedTemplateTests
{
    private static readonly IReadOnlyList<ulong> Seeds = AskedSeeds.Of("AIBYHAND_STRESS_SEEDS", "1000000..1000024");

    public static TheoryData<string, string> Sheets => ShippedSheets.OfAll;

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_seed_gives_a_sheet_that_can_be_solved_and_written(string topic, string level) =>
        Assert.Empty(Stress.Run(TemplateCatalog.Load(topic, level), Seeds[0], Seeds[^1]).Failures);
}
