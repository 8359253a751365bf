using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AiByHand.Exports;
using AiByHand.Pages.Shapes;
using AiByHand.Pictures;
using AiByHand.Runs.Plans;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Cli.Tests;

/// <summary>Who may know whom. The program's parts, and the libraries that shape what a part can run on.</summary>
public sealed partial class RoomTests
{
    // Benchmarks measure a writer's inner parts; they are no part of the program. Of the program's parts none sees another's: there is none to be added.
    private static readonly string[] MayLookInside = ["AiByHand.Benchmarks"];

    private static readonly Type[] All = [typeof(YamlTree), typeof(Template), typeof(Page), typeof(PngWriter), typeof(RunPlan), typeof(ExportSheet), typeof(App)];

    private static readonly HashSet<string> TopicNames =
        TemplateCatalog.Topics.Concat(TemplateCatalog.Examples).SelectMany(head => (string[])[head.Topic, head.Title]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The parts by the names of their files.</summary>
    public static TheoryData<string> Parts => [.. All.Select(type => type.Assembly.GetName().Name!)];

    [Fact]
    public void What_reads_YAML_knows_no_other_part() => Assert.Equal("", Known(typeof(YamlTree)));

    [Fact]
    public void The_core_knows_what_reads_YAML_alone() => Assert.Equal("AiByHand.Yaml", Known(typeof(Template)));

    // Of what reads YAML pages know the one base of our exceptions.
    [Fact]
    public void Pages_know_the_core_and_no_native_library() => Assert.Equal("AiByHand AiByHand.Yaml", Known(typeof(Page)));

    [Fact]
    public void Pictures_alone_know_SkiaSharp() => Assert.Equal("AiByHand.Pages SkiaSharp", Known(typeof(PngWriter)));

    [Fact]
    public void Runs_know_the_core_and_pages_and_what_reads_YAML() => Assert.Equal("AiByHand AiByHand.Pages AiByHand.Yaml", Known(typeof(RunPlan)));

    [Fact]
    public void Exports_know_the_core_and_pages_and_no_run() => Assert.Equal("AiByHand AiByHand.Pages AiByHand.Yaml", Known(typeof(ExportSheet)));

    [Fact]
    public void The_command_knows_SkiaSharp_by_pictures_alone() => Assert.Equal("AiByHand AiByHand.Exports AiByHand.Pages AiByHand.Pictures AiByHand.Runs AiByHand.Yaml", Known(typeof(App)));

    // The page is built apart from the solution: what its project names is all that it knows.
    [Fact]
    public void The_browser_page_knows_runs_and_what_they_know_and_no_library_of_its_own()
    {
        var named = XDocument.Load(Repository.File("src/AiByHand.Web/AiByHand.Web.csproj")).Descendants().Where(item => item.Name.LocalName is "ProjectReference" or "PackageReference" or "Reference");
        Assert.Equal(["../AiByHand.Runs/AiByHand.Runs.csproj"], named.Select(item => item.Attribute("Include")!.Value));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_shows_its_inner_things_to_tests_alone(string part)
    {
        var seers = PartOf(part).GetCustomAttributes(typeof(InternalsVisibleToAttribute), false).Cast<InternalsVisibleToAttribute>().Select(seer => seer.AssemblyName);
        Assert.All(seers.Except(MayLookInside), seer => Assert.EndsWith(".Tests", seer, StringComparison.Ordinal));
    }

    // A topic is data. Help and messages name topics as examples, within a sentence; code that did something of its own for one would hold its name alone.
    [Theory]
    [MemberData(nameof(Parts))]
    public void No_code_knows_a_topic(string part) => Assert.DoesNotContain(TextsIn(PartOf(part).Location), TopicNames.Contains);

    [Fact]
    public void No_code_of_the_browser_page_knows_a_topic()
    {
        var folder = Repository.File("src/AiByHand.Web");
        var files = new[] { "*.cs", "*.js", "*.html" }.SelectMany(kind => Directory.GetFiles(folder, kind, SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "vendor")).ToList();
        Assert.Contains(files, file => file.EndsWith(".js", StringComparison.Ordinal));
        Assert.DoesNotContain(files.SelectMany(file => Quoted(File.ReadAllText(file))), TopicNames.Contains);
    }

    // A look that finds nothing proves nothing: the tests name topics.
    [Fact]
    public void A_topic_s_name_would_be_found()
    {
        Assert.Contains("seven-layers", TextsIn(typeof(RoomTests).Assembly.Location));
        Assert.Equal(["rnn", "Seven Layers", "gan"], Quoted("if (topic === 'rnn') title = \"Seven Layers\"; else open(`gan`);").Where(TopicNames.Contains));
    }

    private static System.Reflection.Assembly PartOf(string name) => All.Select(type => type.Assembly).Single(assembly => assembly.GetName().Name == name);

    private static string Known(Type type) => string.Join(' ', type.Assembly.GetReferencedAssemblies()
        .Select(assembly => assembly.Name!).Where(name => name.StartsWith("AiByHand", StringComparison.Ordinal) || name.StartsWith("Skia", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    // All texts in quotation marks of any kind.
    private static IEnumerable<string> Quoted(string code) => InQuotes().Matches(code).Select(text => text.Groups["text"].Value);

    [GeneratedRegex("""(?<mark>["'`])(?<text>(?:(?!\k<mark>)[^\n])*)\k<mark>""")]
    private static partial Regex InQuotes();

    // All texts that the code of an assembly holds.
    private static List<string> TextsIn(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        var texts = new List<string>();
        for (var place = MetadataTokens.UserStringHandle(1); !place.IsNil; place = reader.GetNextHandle(place)) texts.Add(reader.GetUserString(place));
        return texts;
    }
}
