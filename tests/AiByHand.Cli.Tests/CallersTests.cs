using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiByHand.Cli.Tests;

/// <summary>Of the libraries others see what is meant for them. That it suffices is shown by the pages' examples, which are compiled against it.</summary>
public sealed class CallersTests
{
    [Fact]
    public void They_see_the_types_that_are_named_and_no_other()
    {
        var compilation = CSharpCompilation.Create("caller", references: Callers.OurReferences.Concat(Callers.Framework));
        var seen = Callers.OurReferences.SelectMany(library => TypesOf(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!).GlobalNamespace));
        Assert.Equal(Callers.Types.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("docs/library.md")]
    [InlineData("docs/decisions/surface.md")]
    public void Pages_say_how_many_they_are(string page) => Assert.Contains($" {Callers.Types.Count} types", File.ReadAllText(Repository.File(page)), StringComparison.Ordinal);

    [Theory]
    [InlineData("AiByHand.Templates.TemplateCatalog.Load(\"rnn\").Title", "")]
    [InlineData("AiByHand.Templates.TemplateCatalog.Load(\"rnn\").Page", "CS1061")]
    [InlineData("typeof(AiByHand.Templates.Plans.PagePlan)", "CS0122")]
    [InlineData("AiByHand.Pages.Composing.Composer.Blank(default).Shapes", "CS1061")]
    public void What_rests_on_a_door_is_not_seen_either(string expression, string mistake)
    {
        var compilation = CSharpCompilation.Create(
            "caller", [CSharpSyntaxTree.ParseText($"System.Console.WriteLine({expression});")], Callers.OurReferences.Concat(Callers.Framework), new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        Assert.Equal(mistake, string.Join(' ', compilation.GetDiagnostics().Where(told => told.Severity == DiagnosticSeverity.Error).Select(told => told.Id)));
    }

    [Theory]
    [InlineData("AiByHand.SheetException", "AiByHand.Numbers.InexactNotationException is for callers, and AiByHand.SheetException, which it is, isn't.")]
    [InlineData("AiByHand.Terms.Relation", "AiByHand.Terms.ITermVisitor`1 is for callers to implement, and AiByHand.Terms.Relation, which Comparison takes or gives, isn't.")]
    public void What_they_can_t_do_without_is_told(string missing, string told) =>
        Assert.Equal(told, Assert.Throws<InvalidOperationException>(() => Callers.WriteCore(Callers.Types.Where(type => type != missing).ToHashSet())).Message);

    private static IEnumerable<string> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).Select(type => $"{space}.{type.MetadataName}").Concat(space.GetNamespaceMembers().SelectMany(TypesOf));
}
