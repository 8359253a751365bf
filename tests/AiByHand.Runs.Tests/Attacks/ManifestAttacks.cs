using System.Text;
using AiByHand.Attacks;
using AiByHand.Runs.Records;
using AiByHand.Runs.Tests.Printing;
using CsCheck;

namespace AiByHand.Runs.Tests.Attacks;

/// <summary>Whatever a manifest holds: it is read and verified, or it is told why not.</summary>
public sealed class ManifestAttacks
{
    private static readonly Lazy<string> Good = new(() =>
    {
        using var folder = new Folder();
        Press.Print(Plans.Of("seed: 9\ntopics: [{ topic: one-node, points: 10 }, hidden-layer]\nvariants: 2\nseparate: true"), folder.Path);
        return File.ReadAllText(folder["manifest.json"]);
    });

    [Fact]
    public void A_spoilt_manifest_is_read_or_told() => Spoiling.Of(Good.Value).Sample(text => IsReadOrTold(Encoding.UTF8.GetBytes(text)), iter: Attack.Times(300));

    [Fact]
    public void A_manifest_with_another_value_anywhere_is_read_or_told()
    {
        var values = Gen.OneOf("null", "true", "[]", "{}", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"../../x\"", "\"/etc/passwd\"", "-1", "1e999", "0.5", "9223372036854775808", "[1,0]", "[-9223372036854775808,-1]", new string('[', 100));
        Gen.Select(Gen.Double[0, 1], values).Sample((place, value) =>
        {
            var marks = Marks(Good.Value);
            var at = marks[(int)(place * (marks.Count - 1))];
            var end = Good.Value.AsSpan(at + 1).IndexOfAny(',', '}', ']') + at + 1;
            IsReadOrTold(Encoding.UTF8.GetBytes(string.Concat(Good.Value.AsSpan(0, at + 1), value, Good.Value.AsSpan(end))));
        }, iter: Attack.Times(300));
    }

    [Fact]
    public void Any_bytes_are_told() => Gen.Byte.Array[0, 200].Sample(IsReadOrTold, iter: Attack.Times(500));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"aibyhand\":\"\\ud800\"}")]
    [InlineData("{\"aibyhand\":\"1\",\"seed\":\"1\",\"topics\":[],\"sources\":[]}")]
    [InlineData("{\"aibyhand\":\"1\",\"seed\":\"1\",\"topics\":[],\"sources\":[{\"name\":\"\\u0000\",\"text\":\"topics: rnn\"}]}")]
    [InlineData("{\"aibyhand\":\"1\",\"seed\":\"1\",\"topics\":[],\"sources\":[{\"name\":\"../..\",\"text\":\"topics: all\\nroster: /etc/passwd\"}]}")]
    public void What_is_no_manifest_is_told(string text) => Assert.Throws<RunException>(() => ManifestReader.Read(Encoding.UTF8.GetBytes(text), "manifest.json"));

    [Theory]
    [InlineData("\"files\": 7")]
    [InlineData("\"files\": [7]")]
    [InlineData("\"files\": [{ \"name\": null }]")]
    [InlineData("\"files\": [{ \"name\": \"\" }]")]
    [InlineData("\"files\": [{ \"name\": \"a\\u0000b\" }]")]
    [InlineData("\"files\": [{ \"name\": \"\\ud800\" }]")]
    [InlineData("\"files\": [{ \"name\": \"../keep.txt\" }]")]
    [InlineData("\"files\": [{ \"name\": \"copies/../../keep.txt\" }]")]
    public void A_foreign_manifest_is_refused_whatever_it_names(string files)
    {
        using var folder = new Folder();
        File.WriteAllText(folder["keep.txt"], "keep");
        Directory.CreateDirectory(folder["run"]);
        File.WriteAllText(folder["run/manifest.json"], $"{{ {files} }}");

        var before = folder.Files;

        Assert.Contains("is no record of a run", Assert.Throws<RunException>(() => Press.Print(Plans.Small(1), folder["run"], replaces: true)).Message, StringComparison.Ordinal);

        Assert.Equal(before, folder.Files);
    }

    private static List<int> Marks(string json) => [.. Enumerable.Range(0, json.Length).Where(place => json[place] is ':' or '[' or ',')];

    private static void IsReadOrTold(byte[] json) => Attack.Ends(() =>
    {
        try
        {
            var manifest = ManifestReader.Read(json, "manifest.json");
            _ = Verifier.Sheets(manifest, Press.Version, Plans.Nothing);
            _ = Verifier.Files(manifest, Path.GetTempPath());
        }
        catch (RunException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    });
}
