using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Tests.Choosing;

/// <summary>Parts of a run choose together what the whole chooses.</summary>
public class SharedSearchTests
{
    private const int Parts = 4;
    private const string Run = "seed: 5\ntopics: [hidden-layer, rnn]\nvariants: 60";

    [Fact]
    public void Parts_choose_what_the_whole_chooses_and_look_for_each_sheet_once()
    {
        var plan = Plans.Of(Run);
        var (whole, wholeLooks) = Chosen(plan, null);
        using var folder = new Folder();
        var looks = 0;
        for (var part = 1; part <= Parts; part++)
        {
            var (choice, some) = Chosen(plan, new SharedSearch(folder.Path, plan, new Shard(part, Parts)));
            Assert.Equal(whole, choice);
            looks += some;
        }
        Assert.Equal(wholeLooks, looks);
    }

    [Fact]
    public void Parts_at_the_same_time_choose_the_same()
    {
        var plan = Plans.Of(Run);
        var (whole, _) = Chosen(plan, null);
        using var folder = new Folder();
        var choices = new string[Parts];
        Parallel.For(0, Parts, part => choices[part] = Chosen(plan, new SharedSearch(folder.Path, plan, new Shard(part + 1, Parts))).Choice);
        Assert.All(choices, choice => Assert.Equal(whole, choice));
    }

    [Fact]
    public void What_another_part_left_is_taken_up_before_the_choice_is_there()
    {
        var plan = Plans.Of(Run);
        var (whole, all) = Chosen(plan, null);
        using var folder = new Folder();
        Chosen(plan, new SharedSearch(folder.Path, plan, new Shard(2, Parts)));
        File.Delete(folder[".choosing/choice"]);
        File.Delete(folder[".choosing/part-3-of-4"]);
        var (choice, looks) = Chosen(plan, new SharedSearch(folder.Path, plan, new Shard(1, Parts)));
        Assert.Equal(whole, choice);
        Assert.Equal(all / Parts, looks);
    }

    [Theory]
    [InlineData("spoilt")]
    [InlineData("cut")]
    [InlineData("other")]
    [InlineData("folder")]
    public void Files_that_say_nothing_of_this_run_are_passed_over(string flaw)
    {
        var plan = Plans.Of(Run);
        var (whole, _) = Chosen(plan, null);
        using var folder = new Folder();
        var other = flaw == "other" ? Plans.Of(Run.Replace("5", "6", StringComparison.Ordinal)) : plan;
        Chosen(other, new SharedSearch(folder.Path, other, new Shard(2, Parts)));
        foreach (var file in Directory.GetFiles(folder[".choosing"]))
        {
            var text = File.ReadAllText(file);
            if (flaw == "spoilt") File.WriteAllText(file, text.Replace('1', '2'));
            if (flaw == "cut") File.WriteAllText(file, text[..(text.Length / 2)]);
            if (flaw != "folder") continue;
            File.Delete(file);
            Directory.CreateDirectory(file);
        }
        Assert.Equal(whole, Chosen(plan, new SharedSearch(folder.Path, plan, new Shard(1, Parts))).Choice);
    }

    [Fact]
    public void The_files_go_when_the_parts_are_bound_and_nothing_else_does()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder[".choosing"]);
        File.WriteAllText(folder[".choosing/mine"], "");
        File.WriteAllText(folder[".choosing/part-1-of-2"], "");
        SharedSearch.Clear(folder.Path);
        Assert.Equal([".choosing/mine"], folder.Files.Keys);
    }

    private static (string Choice, int Looks) Chosen(RunPlan plan, SharedSearch? shared)
    {
        var looks = 0;
        var choice = Chooser.Choose(plan, () => Interlocked.Increment(ref looks), shared);
        return (string.Join('\n', choice.Topics.Select(topic => $"{topic.Band} {topic.Note} {string.Join(' ', topic.Sheets)}")), looks);
    }
}
