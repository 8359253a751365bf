using AiByHand.Numbers;
using AiByHand.Pages.Composing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.QrCodes;

namespace AiByHand.Runs.Tests.Printing;

public class ImprintsTests
{
    private static readonly Rational Half = Rational.Of(1, 2), TwoAndAHalf = Rational.Of(5, 2);

    [Fact]
    public void A_pupil_s_page_has_name_id_and_group()
    {
        var imprint = Of(new Copy("1001", "Ada Lovelace", "7b"));
        Assert.Equal(("Ada Lovelace", "1001 · 7b"), (imprint.Name, imprint.Copy));
        Assert.Equal("1001", Of(new Copy("1001", "Ada Lovelace")).Copy);
    }

    [Fact]
    public void A_variant_s_page_says_which_and_leaves_the_name_open()
    {
        var imprint = Of(new Copy("A"));
        Assert.Equal(("", "Variant A"), (imprint.Name, imprint.Copy));
        Assert.Equal("", Of(new Copy("1") { IsOnly = true }).Copy);
    }

    [Fact]
    public void Heading_date_code_and_page_are_the_run_s()
    {
        var imprint = Of(new Copy("A"));
        Assert.Equal(("Midterm · CSCI 5922", "May 7, 2026", "four-nodes.r1.book.0", 1, 1), (imprint.Heading, imprint.Date, imprint.Code, imprint.Page, imprint.Pages));
    }

    [Fact]
    public void A_switch_leaves_the_QR_code_off()
    {
        var plan = DrawnSheets.Plan("four-nodes", [new Copy("A")]);
        var sheet = DrawnSheets.Of(plan)[0];
        Assert.Equal(QrModules.Of(sheet.Code), Imprints.Of(plan, sheet).Qr);
        Assert.Null(Imprints.Of(plan with { HasQr = false }, sheet).Qr);
    }

    [Fact]
    public void The_QR_code_of_a_sheet_to_be_practised_holds_its_address_and_a_topic_of_one_s_own_its_code()
    {
        var plan = DrawnSheets.Plan("four-nodes", [new Copy("A")]) with { PractiseAt = new Uri("https://school.example/aibyhand/") };
        var sheet = DrawnSheets.Of(plan)[0];
        Assert.Equal(QrModules.Of("https://school.example/aibyhand/#/practise/four-nodes.r1.book.0"), Imprints.Of(plan, sheet).Qr);
        Assert.Equal(QrModules.Of(sheet.Code), Imprints.Of(plan, sheet with { Topic = sheet.Topic with { IsOwn = true } }).Qr);
    }

    [Fact]
    public void Points_for_the_sheet_have_one_box() => Assert.Equal("total / 2.5", Marks(new SheetPoints(TwoAndAHalf)));

    [Fact]
    public void Points_for_each_blank_are_added_up_over_the_blank_cells()
    {
        var plan = DrawnSheets.Plan("four-nodes", [new Copy("A")], points: new BlankPoints(Half));
        var sheet = DrawnSheets.Of(plan)[0];
        var page = Composer.Compose(sheet.Solution, View.Worksheet);
        var total = Half * page.Fields.Count(field => field.IsBlank);
        Assert.Equal($"each blank 0.5 / {total}", Marks(plan, sheet));
    }

    [Fact]
    public void Points_for_steps_have_a_box_each_and_a_total() => Assert.Equal(
        "Z / 0.5, A / 2, total / 2.5", Marks(new StepPoints([KeyValuePair.Create("Z", Half), KeyValuePair.Create("A", (Rational)2)])));

    [Fact]
    public void Without_points_there_are_no_boxes() => Assert.Equal("", Marks(null));

    private static Imprint Of(Copy copy)
    {
        var plan = DrawnSheets.Plan("four-nodes", [copy]);
        return Imprints.Of(plan, DrawnSheets.Of(plan)[0]);
    }

    private static string Marks(Points? points)
    {
        var plan = DrawnSheets.Plan("four-nodes", [new Copy("A")], points: points);
        return Marks(plan, DrawnSheets.Of(plan)[0]);
    }

    private static string Marks(RunPlan plan, RunSheet sheet) => string.Join(", ", Imprints.Of(plan, sheet).Marks.Select(mark => $"{mark.Label} / {mark.Points}"));
}
