using AiByHand.Runs.Choosing;
using AiByHand.Runs.Printing;

namespace AiByHand.Runs.Tests.Printing;

public class ReportsTests
{
    [Fact]
    public void Reports_are_made_from_the_sheets()
    {
        var plan = DrawnSheets.Plan("four-nodes", DrawnSheets.Variants(3));
        var sheets = DrawnSheets.Of(plan);
        sheets[2] = sheets[0] with { Copy = sheets[2].Copy };
        var report = Reports.Of(plan.Topics[0], new EffortBand(sheets[0].Effort.Weight, 0), sheets.ConvertAll(SheetSummary.Of));
        Assert.Equal([.. sheets.Select(sheet => (sheet.Effort.Weight, sheet.Effort.Weight != sheets[0].Effort.Weight))], report.Efforts);
        Assert.Equal(["1, 3"], report.SameGivens);
        Assert.Equal(["1, 3"], report.SameAnswers);
        Assert.Equal(12, report.Answers.Sum(answer => answer.Count));
        Assert.Equal(report.Answers.Select(answer => int.Parse(answer.Text)).Order(), report.Answers.Select(answer => int.Parse(answer.Text)));
    }
}
