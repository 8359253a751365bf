using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;

namespace AiByHand.Runs.Tests.Folders;

/// <summary>A folder that is used again and again: no sheet that was ever printed into it loses its record, no file of its owner's is touched.</summary>
public class RerunTests
{
    [Fact]
    public void A_hundred_reruns_into_a_used_folder_lose_nothing()
    {
        using var folder = Folder.InMemory();
        var random = new Random(20261129);
        var (printed, mine) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var rerun = 0; rerun < 100; rerun++)
        {
            if (rerun % 9 == 0)
            {
                var name = rerun % 2 == 0 ? $"mine-{rerun}.txt" : $"copies/mine-{rerun}.txt";
                Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
                File.WriteAllText(folder[name], mine[name] = $"mine {rerun}");
            }
            var plan = Plans.Of($"title: T\nseed: {random.Next(3)}\ntopics: one-node\nvariants: {1 + random.Next(2)}\nseparate: {(random.Next(2) == 0 ? "true" : "false")}\nband: none\nqr: false\n");
            var before = folder.Files;
            try
            {
                Press.Print(plan, folder.Path, replaces: random.Next(2) == 0, hasReport: random.Next(2) == 0);
                printed.UnionWith(ManifestFile.Read(folder.Path).Copies.SelectMany(copy => copy.Sheets).Select(sheet => sheet.Code));
            }
            catch (RunException refused)
            {
                Assert.Contains("holds sheets of another", refused.Message, StringComparison.Ordinal);
                Assert.Equal(before, folder.Files);
            }
            Assert.All(mine, file => Assert.Equal(file.Value, File.ReadAllText(folder[file.Key])));
            Assert.All(Verifier.Files(ManifestFile.Read(folder.Path), folder.Path), finding => Assert.True(finding.IsSame, finding.ToString()));
        }
        var recorded = Directory.GetFiles(folder.Path, "manifest*.json").SelectMany(path => ManifestFile.Read(path).Copies).SelectMany(copy => copy.Sheets).Select(sheet => sheet.Code).ToHashSet();
        Assert.Subset(recorded, printed);
    }
}
