using AiByHand.Pages.Shapes;
using AiByHand.ReferenceAssemblies;
using AiByHand.Templates;
using AiByHand.Yaml;
using Microsoft.CodeAnalysis;

namespace AiByHand.Cli.Tests;

/// <summary>What programs of others are compiled against: the libraries as their packages show them, and the framework.</summary>
internal static class Callers
{
    private static readonly string[] Libraries = [.. new[] { typeof(YamlTree), typeof(Template), typeof(Page) }.Select(type => type.Assembly.Location)];

    /// <summary>The types that are meant for them.</summary>
    public static IReadOnlySet<string> Types { get; } = ReferenceAssembly.TypesIn(Repository.File("packaging/callers.txt"));

    /// <summary>The libraries as their packages show them.</summary>
    public static IReadOnlyList<MetadataReference> OurReferences { get; } = [.. Libraries.Select(library => Written(library, Types))];

    /// <summary>The framework's.</summary>
    public static IEnumerable<MetadataReference> Framework =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(library => Path.GetFileName(library).StartsWith("System.", StringComparison.Ordinal)).Select(library => MetadataReference.CreateFromFile(library));

    /// <summary>The core's reference assembly, with other types.</summary>
    public static void WriteCore(IReadOnlySet<string> types) => Written(typeof(Template).Assembly.Location, types);

    private static PortableExecutableReference Written(string library, IReadOnlySet<string> types)
    {
        using var memory = new MemoryStream();
        ReferenceAssembly.Write(library, types, memory);
        return MetadataReference.CreateFromImage(memory.ToArray());
    }
}
