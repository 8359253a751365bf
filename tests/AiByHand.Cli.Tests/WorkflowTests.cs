using System.Text.RegularExpressions;

namespace AiByHand.Cli.Tests;

/// <summary>What runs elsewhere, by the workflow files, rests on what is here.</summary>
public sealed partial class WorkflowTests
{
    private const string MakesPage = "dotnet publish -c Release src/AiByHand.Web -o dist";

    [Fact]
    public void What_the_workflows_name_is_there()
    {
        var named = Directory.GetFiles(Repository.File(".github/workflows")).SelectMany(file => Named().Matches(File.ReadAllText(file))).Select(path => path.Value).Distinct().ToList();
        Assert.Contains("src/AiByHand.Web", named);
        Assert.All(named, path => Assert.True(Path.Exists(Repository.File(path)), path));
    }

    [Fact]
    public void The_page_is_made_as_its_documentation_says()
    {
        var workflow = File.ReadAllText(Repository.File(".github/workflows/pages.yml"));
        Assert.Contains($"- run: {MakesPage} ", workflow, StringComparison.Ordinal);
        Assert.Contains("path: dist/wwwroot\n", workflow.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"`{MakesPage}`, in `dist/wwwroot`", File.ReadAllText(Repository.File("docs/web.md")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<![\w./-])((src|tests|docs)/[\w./-]*\w|global\.json)")]
    private static partial Regex Named();
}
