using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using UglyToad.PdfPig;

namespace AiByHand.Cli.Tests;

/// <summary>What the pages show as an example is what the program takes: topics and runs are printed, C# is compiled and run.</summary>
public sealed class DocumentedExamplesTests : IDisposable
{
    // As in a project with implicit usings.
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    // QuestPDF is none of our libraries.
    private static readonly string[] NotOurs = ["container.Page(page => page.Content().Svg("];

    private readonly Workplace _place = new();

    public static TheoryData<string, int> Topics => Those(text => text.StartsWith("topic:", StringComparison.Ordinal));

    public static TheoryData<string, int> Runs => Those(text => text.Split('\n').Any(line => line.StartsWith("topics:", StringComparison.Ordinal)));

    public static TheoryData<string, int> Programs => Those(text => text.StartsWith("csharp\n", StringComparison.Ordinal) && !NotOurs.Any(text["csharp\n".Length..].StartsWith));

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_is_good_and_printed(string page, int line)
    {
        var text = ExampleAt(page, line);
        var file = _place.With($"{text.Split('\n')[0].Split(": ")[1]}.yaml", text);
        Assert.Equal("1 topic is good", CommandRun.Good("check", file).OutLines[^1]);
        Assert.Equal(2, CommandRun.Good("print", file, "--seed", "1", "--out", _place.PathOf("out")).OutLines.Length);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_is_good(string page, int line)
    {
        _place.With("my-topic.yaml", OwnTopics.Node.Replace("topic: my-node", "topic: my-topic", StringComparison.Ordinal));
        Assert.Equal("1 run file is good", CommandRun.Good("check", _place.With("run.yaml", ExampleAt(page, line))).OutLines[^1]);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_compiles_and_prints(string page, int line)
    {
        Compile(ExampleAt(page, line)["csharp\n".Length..], _place.PathOf("example.dll"));

        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, _place.PathOf("example.dll")]) { WorkingDirectory = _place.Folder, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((0, ""), (process.ExitCode, error));
        var written = Assert.Single(Directory.GetFiles(_place.Folder, "*.pdf"));
        using var document = PdfDocument.Open(written);
        Assert.Equal(2, document.NumberOfPages);
    }

    private static void Compile(string program, string file)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            [CSharpSyntaxTree.ParseText(program), CSharpSyntaxTree.ParseText(Usings)],
            Callers.OurReferences.Concat(Callers.Framework),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var result = compilation.Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Assert.DoesNotContain(result.Diagnostics, told => told.Severity == DiagnosticSeverity.Warning);
    }

    private static TheoryData<string, int> Those(Func<string, bool> wanted)
    {
        var those = new TheoryData<string, int>();
        foreach (var page in Directory.GetFiles(Repository.File("docs"), "*.md").Order(StringComparer.Ordinal).Select(file => $"docs/{Path.GetFileName(file)}").Prepend("README.md"))
        {
            foreach (var (line, text) in ExamplesOf(page))
            {
                if (wanted(text)) those.Add(page, line);
            }
        }
        return those;
    }

    private static string ExampleAt(string page, int line) => ExamplesOf(page).Single(example => example.Line == line).Text;

    // Texts between fences, C# with its name in front; and texts that four blanks set off.
    private static IEnumerable<(int Line, string Text)> ExamplesOf(string page)
    {
        var lines = File.ReadAllLines(Repository.File(page));
        for (var i = 0; i < lines.Length; i++)
        {
            var first = i;
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                do i++; while (lines[i] != "```");
                yield return (first + 1, (lines[first] == "```csharp" ? "csharp\n" : "") + string.Concat(lines[(first + 1)..i].Select(line => line + "\n")));
            }
            else if (lines[i].StartsWith("    ", StringComparison.Ordinal))
            {
                while (i + 1 < lines.Length && (lines[i + 1].StartsWith("    ", StringComparison.Ordinal) || lines[i + 1].Length == 0)) i++;
                yield return (first + 1, string.Concat(lines[first..(i + 1)].Select(line => (line.Length > 4 ? line[4..] : "") + "\n")));
            }
        }
    }
}
