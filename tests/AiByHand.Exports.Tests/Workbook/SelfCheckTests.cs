using AiByHand.Answers;
using AiByHand.Exports.Workbook;
using AiByHand.Marking;
using AiByHand.Pages.Tests.Writers;
using AiByHand.Seeds;
using AiByHand.Templates;

namespace AiByHand.Exports.Tests.Workbook;

/// <summary>The check beside a sheet, calculated by another program, says what <c>mark</c> says. <c>AIBYHAND_CHECK_SEEDS=0..19</c> takes more pupils than the slice.</summary>
public sealed class SelfCheckTests
{
    private static readonly (string Topic, string Tensor)[] Ties = [("mixture-of-experts", "Z_gate"), ("rlhf", "scores"), ("vector-database", "dot_products")];

    private static readonly IReadOnlyList<ulong> Seeds = AskedSeeds.Of("AIBYHAND_CHECK_SEEDS", "0..0");

    // What pupils wrote, and their books as they were calculated: all in one run of the program, whose start takes longer than a book.
    private static readonly Lazy<ILookup<Class, (List<FilledSheet> Pupils, Recalculated Book)>> Calculated = new(() =>
    {
        List<(Class Of, List<FilledSheet> Pupils)> classes = [.. Ties.Select(tie => (Class.WithTies(tie.Topic), PupilsWithTies(tie.Topic, tie.Tensor)))];
        foreach (var blanks in (Blanks[])[Blanks.All, Blanks.Book]) classes.AddRange(Seeds.Select(seed => (Class.WithMistakes(blanks), PupilsWithMistakes(seed, blanks))));
        return classes.Zip(Office.Recalculate([.. classes.Select(one => FilledSheet.Book(one.Pupils))])).ToLookup(one => one.First.Of, one => (one.First.Pupils, one.Second));
    });

    [ToolTheory(LibreOffice.Program)]
    [InlineData(Blanks.All)]
    [InlineData(Blanks.Book)]
    public void A_pupil_s_mistakes_are_judged_as_mark_judges_them(Blanks blanks)
    {
        var wrong = new List<string>();
        var counts = new Dictionary<string, int>();
        foreach (var (pupils, book) in Calculated.Value[Class.WithMistakes(blanks)])
        {
            foreach (var (wanted, cells) in pupils.SelectMany(pupil => Compared(pupil, book, wrong)).GroupBy(cell => cell.Wanted).Select(cells => (cells.Key, cells.Count()))) counts[wanted] = counts.GetValueOrDefault(wanted) + cells;
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.NotEmpty(counts);
        Assert.All(counts.Values, count => Assert.InRange(count, 20, int.MaxValue));
    }

    [ToolTheory(LibreOffice.Program)]
    [InlineData("mixture-of-experts")]
    [InlineData("rlhf")]
    [InlineData("vector-database")]
    public void Of_several_largest_any_may_be_taken_as_mark_has_it(string topic)
    {
        var (pupils, book) = Calculated.Value[Class.WithTies(topic)].Single();

        var wrong = new List<string>();
        var tied = pupils.ConvertAll(pupil => Compared(pupil, book, wrong).Count(cell => cell.Wanted == "FOLLOWS" && cell.IsTied));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        // One of the choices may be what the key has.
        Assert.InRange(tied.Count(count => count > 0), 4, pupils.Count);
    }

    private static List<FilledSheet> PupilsWithMistakes(ulong seed, Blanks blanks) =>
        [.. TemplateCatalog.Topics.Select((topic, place) => FilledSheet.Spoilt(Exported.Sheet(topic.Topic, seed, Template.Levels[(place + (int)(seed % 3)) % 3], blanks), (int)seed * 100 + place))];

    private static List<FilledSheet> PupilsWithTies(string topic, string tensor)
    {
        List<FilledSheet> pupils = [];
        foreach (var choice in (int[])[0, 1, 2])
        {
            // Where nothing is written that follows from the tie, either may have been meant.
            foreach (var isGap in (bool[])[false, true]) pupils.Add(FilledSheet.Tied(Exported.Sheet(topic, 3), tensor, choice, isGap));
        }
        return pupils;
    }

    private static IEnumerable<(string Wanted, bool IsTied)> Compared(FilledSheet pupil, Recalculated book, List<string> wrong)
    {
        var plan = new SheetPlan(pupil.Sheet);
        foreach (var cell in Marker.Mark(pupil.Sheet.Solution, pupil.Sheet.Blanks, pupil.Texts, new FollowPolicy()).Cells)
        {
            var at = plan.Of(cell.Asked.Entry, cell.Asked.IsReplacement);
            var wanted = cell.Verdict switch { Verdict.Right => "CORRECT", Verdict.Follows => "FOLLOWS", Verdict.Empty => "NOT DONE", _ => "INCORRECT" };
            var found = book.Text(Books.TabOf(pupil.Sheet), SelfCheck.MapOf(plan, at).ToString());
            if (found != wanted) wrong.Add($"{pupil.Sheet.Code} {cell.Asked.Name} at {at}: {found}, not {wanted}; '{cell.Written}', right {cell.Asked.Right}, own {cell.Own}, {cell.Notes}");
            yield return (wanted, cell.Notes.HasFlag(MarkNotes.Tie));
        }
    }

    // One of pupils who make mistakes in all topics, or one of pupils who take any of the largest in a topic.
    private sealed record Class(Blanks? Blanks, string? Topic)
    {
        public static Class WithMistakes(Blanks blanks) => new(blanks, null);

        public static Class WithTies(string topic) => new(null, topic);
    }
}
