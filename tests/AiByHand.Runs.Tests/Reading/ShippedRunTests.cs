using AiByHand.Numbers;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>The runs that ship.</summary>
public sealed class ShippedRunTests
{
    [Fact]
    public void Volume_1_is_all_topics_once_for_practice()
    {
        var plan = Read("volume-1");
        Assert.Equal((Pool.Practice, 1), (plan.Pool, plan.Copies.Count));
        Assert.Equal(TemplateCatalog.Topics.Select(head => head.Topic), plan.Topics.Select(topic => topic.Key));
    }

    [Fact]
    public void The_midterm_is_an_exam_in_four_variants_with_points()
    {
        var plan = Read("midterm");
        Assert.Equal(Pool.Exam, plan.Pool);
        // A seed that ships is known to everybody.
        Assert.DoesNotContain("seed", plan.Sources[0].Text.Split("\n").Where(line => !line.StartsWith('#')).Select(line => line.Split(':')[0]));
        Assert.Equal(["A", "B", "C", "D"], plan.Copies.Select(copy => copy.Id));
        Assert.Equal(4, plan.Topics.Count);
        Assert.All(plan.Topics, topic => Assert.NotNull(topic.Points));
    }

    [Fact]
    public void The_class_set_is_a_copy_for_each_of_twelve_pupils()
    {
        var plan = Read("class-set");
        Assert.Equal(12, plan.Copies.Count);
        Assert.All(plan.Copies, copy => Assert.True(copy is { IsPupils: true, Group.Length: > 0, More.Count: 0 }));
        Assert.Equal(["class-set.yaml", "class-set.csv"], plan.Sources.Select(source => source.Name));
        Assert.Equal((Rational?)10, plan.Topics[0].Band);
    }

    private static RunPlan Read(string name)
    {
        var plan = RunReader.Read(Path.Combine(AppContext.BaseDirectory, "seeds", $"{name}.yaml"), null, RunReader.PickSeed);
        Assert.Equal(name, plan.Name);
        Assert.Empty(plan.Notes);
        return plan;
    }
}
