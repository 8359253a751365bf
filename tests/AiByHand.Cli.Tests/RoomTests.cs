using AiByHand.Pages.Shapes;
using AiByHand.Pictures;
using AiByHand.Runs.Plans;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

/// <summary>Who may know whom. The program's parts, and the libraries that shape what a part can run on.</summary>
public sealed class RoomTests
{
    [Fact]
    public void The_core_knows_no_other_part() => Assert.Equal("", Known(typeof(Template)));

    [Fact]
    public void Pages_know_the_core_and_no_native_library() => Assert.Equal("AiByHand", Known(typeof(Page)));

    [Fact]
    public void Pictures_alone_know_SkiaSharp() => Assert.Equal("AiByHand.Pages SkiaSharp", Known(typeof(PngWriter)));

    [Fact]
    public void Runs_know_the_core_and_pages() => Assert.Equal("AiByHand AiByHand.Pages", Known(typeof(RunPlan)));

    [Fact]
    public void The_command_knows_SkiaSharp_by_pictures_alone() => Assert.Equal("AiByHand AiByHand.Pages AiByHand.Pictures AiByHand.Runs", Known(typeof(App)));

    private static string Known(Type type) => string.Join(' ', type.Assembly.GetReferencedAssemblies()
        .Select(assembly => assembly.Name!).Where(name => name.StartsWith("AiByHand", StringComparison.Ordinal) || name.StartsWith("Skia", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
