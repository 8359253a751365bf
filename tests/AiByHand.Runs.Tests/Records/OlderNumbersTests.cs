using System.Globalization;
using System.Text.RegularExpressions;
using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;

namespace AiByHand.Runs.Tests.Records;

/// <summary>Manifests as versions before wrote them: a fraction in its two parts.</summary>
public sealed partial class OlderNumbersTests
{
    [Fact]
    public void A_fraction_in_two_parts_gives_the_same_sheets_and_bytes()
    {
        using Folder first = new(), again = new();
        Press.Print(Plans.Of("seed: 9\ntopics: [vector-database, llm-sampling]\nvariants: A..B"), first.Path, hasReport: false);
        var (head, copies) = Parts(File.ReadAllText(first["manifest.json"]));
        var older = Decimals().Replace(Fractions().Replace(copies, "[$1,$2]"), match => string.Create(CultureInfo.InvariantCulture, $"[{long.Parse(match.Groups[1].Value + match.Groups[2].Value, CultureInfo.InvariantCulture)},1{new string('0', match.Groups[2].Length)}]"));
        Assert.Contains(",3]", older, StringComparison.Ordinal);
        Assert.Contains(",100]", older, StringComparison.Ordinal);
        Assert.DoesNotContain("/3\"", older, StringComparison.Ordinal);
        var newer = ManifestFile.Read(first["manifest.json"]);
        File.WriteAllText(first["manifest.json"], head + older);
        var read = ManifestFile.Read(first["manifest.json"]);
        foreach (var (one, other) in newer.Copies.SelectMany(copy => copy.Sheets).Zip(read.Copies.SelectMany(copy => copy.Sheets))) Assert.Equal(Meaning.Of(one.Solution.Values), Meaning.Of(other.Solution.Values));
        Assert.Empty(Reprinter.Whole(read, again.Path, Plans.Nothing).Differences);
        Assert.Equal(File.ReadAllBytes(first["keys.pdf"]), File.ReadAllBytes(again["keys.pdf"]));
    }

    // Only the copies hold numbers of sheets.
    private static (string Head, string Copies) Parts(string manifest)
    {
        var start = manifest.IndexOf("\"copies\": [", StringComparison.Ordinal);
        return (manifest[..start], manifest[start..]);
    }

    [GeneratedRegex("\"(-?[0-9]+)/([0-9]+)\"")]
    private static partial Regex Fractions();

    [GeneratedRegex(@"(?<=[\[,])(-?[0-9]+)\.([0-9]+)(?=[\],])")]
    private static partial Regex Decimals();
}
