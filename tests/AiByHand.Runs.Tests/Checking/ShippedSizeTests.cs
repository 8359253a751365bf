using AiByHand.Runs.Checking;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Checking;

/// <summary>What must hold for every topic whose sizes may be chosen.</summary>
public sealed class ShippedSizeTests
{
    private const int Seeds = 20;

    public static TheoryData<string, string> Sheets
    {
        get
        {
            var sheets = new TheoryData<string, string>();
            foreach (var head in TemplateCatalog.Topics.Where(head => TemplateCatalog.Load(head.Topic).Sizes.Count > 0))
            {
                foreach (var level in Template.Levels) sheets.Add(head.Topic, level);
            }
            return sheets;
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_combination_of_sizes_can_be_drawn(string topic, string level)
    {
        var failures = new List<string>();
        foreach (var sizes in Combinations(TemplateCatalog.Load(topic, level).Sizes))
        {
            var report = Stress.Run(TemplateCatalog.Load(topic, level, sizes: sizes), 0, Seeds - 1);
            failures.AddRange(report.Failures.Select(failure => $"{string.Join(' ', sizes.Select(size => $"{size.Key}={size.Value}"))}: {failure.Message}"));
        }
        Assert.Empty(failures);
    }

    private static IEnumerable<Dictionary<string, int>> Combinations(IReadOnlyList<TemplateSize> sizes)
    {
        IEnumerable<Dictionary<string, int>> all = [[]];
        foreach (var size in sizes)
        {
            all = all.SelectMany(chosen => Enumerable.Range(size.Least, size.Most - size.Least + 1).Select(value => new Dictionary<string, int>(chosen) { [size.Name] = value }));
        }
        return all;
    }
}
