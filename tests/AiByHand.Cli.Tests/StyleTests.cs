using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiByHand.Cli.Tests;

/// <summary>What is decided once of how the code is written, and no analyzer asks for.</summary>
public sealed class StyleTests
{
    private static readonly string[] Rooms = ["src", "tests", "benchmarks"];

    [Fact]
    public void What_is_done_under_a_condition_stands_in_its_line_or_in_braces()
    {
        var loose = Rooms.SelectMany(room => Directory.EnumerateFiles(Repository.File(room), "*.cs", SearchOption.AllDirectories)).Where(IsWritten).SelectMany(Loose).ToList();

        Assert.True(loose.Count == 0, $"braces, or one line:\n{string.Join('\n', loose)}");
    }

    [Theory]
    [InlineData("if (a) b();", 0)]
    [InlineData("if (a)\n{\n b();\n}", 0)]
    [InlineData("if (a) b();\nelse if (c) d();\nelse e();", 0)]
    [InlineData("if (a)\n b();", 1)]
    [InlineData("if (a) b();\nelse\n c();", 1)]
    [InlineData("foreach (var a in b)\n if (a) c();", 1)]
    [InlineData("while (a)\n b();", 1)]
    public void A_loose_line_is_seen(string text, int loose) => Assert.Equal(loose, Loose(CSharpSyntaxTree.ParseText(text)).Count());

    // What others or the compiler write isn't ours to set.
    private static bool IsWritten(string path) => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "node_modules");

    private static IEnumerable<string> Loose(string path) => Loose(CSharpSyntaxTree.ParseText(File.ReadAllText(path))).Select(line => $"{Path.GetRelativePath(Repository.File("."), path)}:{line + 1}");

    private static IEnumerable<int> Loose(SyntaxTree tree) =>
        from statement in tree.GetRoot().DescendantNodes().OfType<StatementSyntax>()
        where statement is not (BlockSyntax or UsingStatementSyntax { Parent: UsingStatementSyntax }) && statement.Parent is IfStatementSyntax or ElseClauseSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or UsingStatementSyntax or LockStatementSyntax
        let first = statement.GetFirstToken()
        where LineOf(first) > LineOf(first.GetPreviousToken())
        select LineOf(first);

    private static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line;
}
