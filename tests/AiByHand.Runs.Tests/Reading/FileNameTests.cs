using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>How a run file names others.</summary>
public sealed class FileNameTests
{
    private const string Roster = "name,id\nAnna,1\n";

    [Fact]
    public void A_file_may_be_named_in_full_and_no_folder_is_recorded()
    {
        using var folder = new RunFolder();
        using var other = new RunFolder();
        var roster = other.Write("class.csv", Roster);
        var plan = RunReader.Read(folder.Write("run.yaml", $"seed: 1\ntopics: rnn\nroster: {roster}\n"));
        Assert.Equal("Anna", Assert.Single(plan.Copies).Name);
        Assert.Equal("class.csv", plan.Sources[1].Name);
        Assert.Equal("Anna", Assert.Single(RunReader.Read(plan.Sources, 1, new Dictionary<string, int>()).Copies).Name);
    }

    [Theory]
    [InlineData("C:\\Users\\anna\\class.csv")]
    [InlineData("d:/lists/class.csv")]
    [InlineData("\\\\server\\lists\\class.csv")]
    [InlineData("/home/anna/class.csv")]
    public void A_record_made_on_one_system_is_read_on_any(string name) =>
        Assert.Equal("Anna", Assert.Single(Runs.Read($"seed: 1\ntopics: rnn\nroster: '{name}'\n", new SourceFile("class.csv", Roster)).Copies).Name);

    [Theory]
    [InlineData("Übung.csv", "U\u0308bung.csv")]
    [InlineData("U\u0308bung.csv", "Übung.csv")]
    public void A_file_is_found_whichever_way_its_accents_are_written(string named, string onDisk)
    {
        using var folder = new RunFolder();
        folder.Write(onDisk, Roster);
        Assert.Equal("Anna", Assert.Single(RunReader.Read(folder.Write("run.yaml", $"seed: 1\ntopics: rnn\nroster: {named}\n")).Copies).Name);
        Assert.Equal(onDisk, Path.GetFileName(DiskName.Of(folder.PathOf(named))));
    }
}
