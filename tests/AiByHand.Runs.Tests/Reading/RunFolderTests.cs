using System.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;
using AiByHand.Templates;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>Runs read from files.</summary>
public sealed class RunFolderTests
{
    [Fact]
    public void What_a_run_names_lies_beside_it_and_no_folder_is_recorded()
    {
        using var folder = new RunFolder();
        folder.Write("lists/class.csv", "name,id\nAnna,1\n");
        folder.Write("seeds/small.yaml", TemplateCatalog.TextOf(TemplateCatalog.Find("matrix-multiplication")!).Replace("topic: matrix-multiplication", "topic: small", StringComparison.Ordinal));
        var plan = RunReader.Read(folder.Write("seeds/first.run.yaml", "seed: 1\nroster: ../lists/class.csv\ntopics: [ ./small.yaml ]"));
        Assert.Equal("first.run", plan.Name);
        Assert.Equal("Anna", Assert.Single(plan.Copies).Name);
        Assert.Equal(["first.run.yaml", "../lists/class.csv", "./small.yaml"], plan.Sources.Select(source => source.Name));

        var again = RunReader.Read(plan.Sources, plan.Seed, new Dictionary<string, int>());
        Assert.Equal((plan.Name, plan.Heading, plan.Seed), (again.Name, again.Heading, again.Seed));
        Assert.Equal(plan.Copies.Select(copy => (copy.Id, copy.Name)), again.Copies.Select(copy => (copy.Id, copy.Name)));
        Assert.Equal(plan.Topics.Select(topic => (topic.Key, topic.Source, topic.IsOwn)), again.Topics.Select(topic => (topic.Key, topic.Source, topic.IsOwn)));
        Assert.Equal(plan.Sources, again.Sources);
    }

    [Fact]
    public void Mistakes_name_files_from_where_the_user_stands()
    {
        using var folder = new RunFolder();
        folder.Write("class.csv", "name,id\nAnna,\n");
        var run = folder.Write("run.yaml", "seed: 1\nroster: ./class.csv\ntopics: [ ./none.yaml ]");
        Assert.Equal(
            [$"{folder.PathOf("class.csv")}:2:6: the id is missing: every pupil needs one", $"{run}:3:11: can't read {folder.PathOf("none.yaml")}: there is no such file"],
            Runs.Mistakes(() => RunReader.Read(run)));
    }

    [Fact]
    public void A_run_file_that_can_t_be_read_is_refused()
    {
        using var folder = new RunFolder();
        Assert.Equal($"can't read {folder.PathOf("none.yaml")}: there is no such file", Assert.Throws<RunException>(() => RunReader.Read(folder.PathOf("none.yaml"))).Message);
        Assert.Equal($"can't read {folder.PathOf("")}: it is a folder", Assert.Throws<RunException>(() => RunReader.Read(folder.PathOf(""))).Message);
        var sheet = folder.Write("run.xlsx", [0x50, 0x4B, 3, 4, 0, 0]);
        Assert.Equal($"can't read {sheet}: it isn't text; a spreadsheet is to be saved as CSV (UTF-8)", Assert.Throws<RunException>(() => RunReader.Read(sheet)).Message);
    }

    [Fact]
    public void Without_a_seed_one_is_picked_for_the_run_s_pool()
    {
        using var folder = new RunFolder();
        var asked = new List<Pool>();
        var plan = RunReader.Read(folder.Write("run.yaml", "topics: rnn\npool: exam"), null, pool =>
        {
            asked.Add(pool);
            return RunReader.PickSeed(pool);
        });
        Assert.Equal([Pool.Exam], asked);
        Assert.True(plan.Seed.IsSecret);
        Assert.Equal((MasterSeed)3UL, RunReader.Read(folder.Write("run.yaml", "topics: rnn\nseed: 3"), null, _ => throw new InvalidOperationException("picked")).Seed);
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Roster) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Roster)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Roster)] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Roster)] },
        { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Roster)] },
        { "Latin-1", Encoding.Latin1.GetBytes(Roster) },
    };

    private const string Roster = "name;id\r\nZoë Müller;1\r\n";

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Rosters_may_have_any_usual_encoding_and_a_guess_is_told(string encoding, byte[] bytes)
    {
        using var folder = new RunFolder();
        folder.Write("class.csv", bytes);
        var plan = RunReader.Read(folder.Write("run.yaml", "seed: 1\nroster: class.csv\ntopics: rnn"));
        Assert.Equal(new Copy("1", "Zoë Müller"), Assert.Single(plan.Copies) with { More = new Copy("1").More });
        // Recorded alike, whatever line ends it has.
        Assert.Equal(Roster.Replace("\r\n", "\n", StringComparison.Ordinal), plan.Sources[1].Text);
        string[] notes = encoding == "Latin-1" ? [$"{folder.PathOf("class.csv")} isn't UTF-8 and was read as Windows-1252, which makes 'Zoë' of line 2; if that is wrong, save it as UTF-8"] : [];
        Assert.Equal(notes, plan.Notes);
    }

    // As old programs for the Mac save.
    [Fact]
    public void A_guess_is_told_at_its_line_where_lines_end_in_a_return_alone() =>
        Assert.Contains("of line 2;", SourceText.Decode(Encoding.Latin1.GetBytes(Roster.Replace("\r\n", "\r", StringComparison.Ordinal))).Doubt, StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xFF }, "it is marked as UTF-8 and isn't; save it as UTF-8 again")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 }, "it is marked as UTF-16 and isn't; save it as UTF-8")]
    [InlineData(new byte[] { 0x41, 0x00 }, "it isn't text; a spreadsheet is to be saved as CSV (UTF-8)")]
    public void What_isn_t_text_is_refused_where_it_is_named(byte[] bytes, string reason)
    {
        using var folder = new RunFolder();
        var roster = folder.Write("class.csv", bytes);
        var run = folder.Write("run.yaml", "seed: 1\nroster: class.csv\ntopics: rnn");
        Assert.Equal([$"{run}:2:9: can't read {roster}: {reason}"], Runs.Mistakes(() => RunReader.Read(run)));
    }
}
