using System.Text.RegularExpressions;

namespace AiByHand.Cli.Tests;

/// <summary>Who may know whom within a room: what an operation, a shape, a writer, a format rests on, folder by folder.</summary>
public sealed partial class FolderTests
{
    private static readonly string[] Rooms = ["AiByHand.Yaml", "AiByHand", "AiByHand.Pages", "AiByHand.Exports", "AiByHand.Runs"];

    // By its name: where it lies.
    private static readonly Dictionary<string, string> Folders = Rooms
        .SelectMany(room => Directory.GetDirectories(Repository.File($"src/{room}")).Select(folder => (Name: $"{room}.{Path.GetFileName(folder)}", Folder: folder)))
        .Where(folder => Path.GetFileName(folder.Folder) is not ("bin" or "obj"))
        .ToDictionary(folder => folder.Name, folder => folder.Folder, StringComparer.Ordinal);

    // Of the core: numbers know nothing, an operation knows no template, nothing on the way to a key knows marking.
    // Of pages: a shape knows neither tensors nor writers, a writer no element, an element nothing of how a page is composed.
    // Of exports: no format knows another; both quizzes know what a quiz is.
    // Of runs: plans are what was read, whoever reads them or prints them.
    [Theory]
    [InlineData("AiByHand.Numbers", "")]
    [InlineData("AiByHand.Tensors", "AiByHand.Numbers")]
    [InlineData("AiByHand.Operations", "AiByHand.Numbers AiByHand.Tensors AiByHand.Terms")]
    [InlineData("AiByHand.Expressions", "AiByHand.Numbers AiByHand.Operations AiByHand.Tensors")]
    [InlineData("AiByHand.Terms", "AiByHand.Expressions AiByHand.Numbers AiByHand.Operations AiByHand.Templates AiByHand.Tensors")]
    [InlineData("AiByHand.Templates", "AiByHand.Expressions AiByHand.Numbers AiByHand.Operations AiByHand.Tensors")]
    [InlineData("AiByHand.Problems", "AiByHand.Answers AiByHand.Expressions AiByHand.Operations AiByHand.Templates AiByHand.Tensors")]
    [InlineData("AiByHand.Solutions", "AiByHand.Answers AiByHand.Expressions AiByHand.Numbers AiByHand.Operations AiByHand.Problems AiByHand.Templates AiByHand.Tensors AiByHand.Terms")]
    [InlineData("AiByHand.Answers", "AiByHand.Expressions AiByHand.Numbers AiByHand.Operations AiByHand.Solutions AiByHand.Templates AiByHand.Tensors")]
    [InlineData("AiByHand.Workings", "AiByHand.Answers AiByHand.Numbers AiByHand.Operations AiByHand.Solutions AiByHand.Templates AiByHand.Tensors AiByHand.Terms")]
    [InlineData("AiByHand.Pages.Shapes", "AiByHand.Answers AiByHand.Pages.Text")]
    [InlineData("AiByHand.Pages.Text", "AiByHand.Pages.Shapes AiByHand.Pages.Writers")]
    [InlineData("AiByHand.Pages.Writers", "AiByHand.Answers AiByHand.Pages.Shapes AiByHand.Pages.Style AiByHand.Pages.Text")]
    [InlineData("AiByHand.Pages.Layout", "AiByHand.Templates AiByHand.Pages.Elements AiByHand.Pages.Shapes AiByHand.Pages.Style")]
    [InlineData("AiByHand.Pages.Elements", "AiByHand.Answers AiByHand.Templates AiByHand.Pages.Layout AiByHand.Pages.Shapes AiByHand.Pages.Style AiByHand.Pages.Text")]
    [InlineData("AiByHand.Exports.Json", "AiByHand.Solutions AiByHand.Templates AiByHand.Tensors AiByHand.Workings")]
    [InlineData("AiByHand.Exports.Notebook", "AiByHand.Answers AiByHand.Expressions AiByHand.Numbers AiByHand.Solutions AiByHand.Templates AiByHand.Tensors")]
    [InlineData("AiByHand.Exports.Quizzes", "AiByHand.Answers AiByHand.Expressions AiByHand.Marking AiByHand.Numbers AiByHand.Templates AiByHand.Tensors AiByHand.Workings AiByHand.Pages.Composing AiByHand.Pages.Style AiByHand.Pages.Writers")]
    [InlineData("AiByHand.Exports.Moodle", "AiByHand.Exports.Quizzes")]
    [InlineData("AiByHand.Exports.Canvas", "AiByHand.Exports.Quizzes AiByHand.Pages.Writers")]
    [InlineData("AiByHand.Exports.Workbook", "AiByHand.Answers AiByHand.Marking AiByHand.Numbers AiByHand.Solutions AiByHand.Templates AiByHand.Tensors AiByHand.Terms AiByHand.Pages.Shapes AiByHand.Pages.Tables AiByHand.Pages.Writers")]
    public void A_folder_rests_on_what_it_may_know_and_nothing_else(string folder, string mayKnow) =>
        Assert.Empty(KnownBy(folder).Except(mayKnow.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Except(["AiByHand.Yaml"]));

    // A look that finds nothing proves nothing.
    [Theory]
    [InlineData("using AiByHand.Pages.Elements;", "AiByHand.Pages.Elements")]
    [InlineData("var canvas = new Elements.Canvas();", "AiByHand.Pages.Elements")]
    [InlineData("var terms = AiByHand.Terms.TemplateTerms.Of(template);", "AiByHand.Terms")]
    [InlineData("using AiByHand.Templates.Plans;", "AiByHand.Templates")]
    [InlineData("// Elements.Canvas is no concern of ours: text.Elements.Canvas neither.", null)]
    public void What_a_file_knows_would_be_found(string code, string? found) =>
        Assert.Equal(found is null ? [] : [found], KnownBy("AiByHand.Pages.Writers", code));

    private static IEnumerable<string> KnownBy(string folder) =>
        Directory.GetFiles(Folders[folder], "*.cs", SearchOption.AllDirectories).SelectMany(file => KnownBy(folder, File.ReadAllText(file))).Distinct().Order(StringComparer.Ordinal);

    // By a full name, or by a folder beside it: what such a folder holds bears its file's name.
    private static IEnumerable<string> KnownBy(string folder, string code)
    {
        code = Comment().Replace(code, "");
        var full = FullName().Matches(code).Select(name => name.Value).Select(name => Folders.Keys.Where(known => $"{name}.".StartsWith($"{known}.", StringComparison.Ordinal)).MaxBy(known => known.Length)).OfType<string>();
        var room = folder[..folder.LastIndexOf('.')];
        var beside = ShortName().Matches(code)
            .Where(name => Folders.TryGetValue($"{room}.{name.Groups["folder"].Value}", out var at) && Directory.EnumerateFiles(at, $"{name.Groups["type"].Value}.cs", SearchOption.AllDirectories).Any())
            .Select(name => $"{room}.{name.Groups["folder"].Value}");
        return full.Concat(beside).Where(known => known != folder).Distinct();
    }

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w.])AiByHand(\.\w+)+")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])(?<folder>\p{Lu}\w*)\.(?<type>\p{Lu}\w*)")]
    private static partial Regex ShortName();
}
