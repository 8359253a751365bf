using System.Reflection;
using System.Runtime.CompilerServices;
using AiByHand.Pages.Shapes;
using AiByHand.Templates;
using AiByHand.Yaml;

namespace AiByHand.Pages.Tests;

/// <summary>
/// What the libraries show to programs that use them. <c>AIBYHAND_PIN_SURFACE=1 dotnet test --project tests/AiByHand.Pages.Tests --filter PublicSurface</c> writes it down: look at the lines that went.
/// </summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void It_is_what_was_agreed()
    {
        var surface = string.Concat(new[] { typeof(YamlTree), typeof(Template), typeof(Page) }.SelectMany(type => LinesOf(type.Assembly)));

        if (Environment.GetEnvironmentVariable("AIBYHAND_PIN_SURFACE") == "1") System.IO.File.WriteAllText(File(), surface);
        Assert.Equal(System.IO.File.ReadAllText(File()), surface);
    }

    private static IEnumerable<string> LinesOf(Assembly assembly)
    {
        var types = assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        yield return $"# {assembly.GetName().Name}: {types.Count} types\n";
        foreach (var type in types)
        {
            yield return $"{type.FullName}{(type.BaseType is { } above && above != typeof(object) && above != typeof(ValueType) ? $" : {above.Name}" : "")}\n";
            foreach (var line in MembersOf(type).Order(StringComparer.Ordinal)) yield return $"  {line}\n";
        }
    }

    // What the compiler makes for records follows from what is written, and would hide it.
    private static IEnumerable<string> MembersOf(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => IsShown(member) && member is not Type && !member.IsDefined(typeof(CompilerGeneratedAttribute), false) && member is not MethodInfo { IsSpecialName: true } && member.Name != "value__")
        .Select(member => $"{member.MemberType} {member}");

    private static bool IsShown(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsShown),
        EventInfo happening => IsShown(happening.AddMethod!),
        _ => true,
    };

    private static string File([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Data", "public-surface.txt");
}
