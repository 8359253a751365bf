using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AiByHand.ReferenceAssemblies;

/// <summary>
/// What a program of somebody else's is compiled against: a library with the types that are meant for callers, and of them what can be used without any other. The rest of
/// what is public are doors between the libraries; it is there when the program runs, and nobody sees it who writes one.
/// </summary>
public static class ReferenceAssembly
{
    /// <summary>The types that are named in a file, one a line; a line that begins with # is a comment.</summary>
    public static IReadOnlySet<string> TypesIn(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal);

    /// <summary>Writes a library's.</summary>
    /// <param name="library">The library's file; what it knows lies beside it.</param>
    /// <param name="shown">The full names of the types that are meant for callers, of this library and of those it knows.</param>
    /// <param name="output">Where it goes; stays open.</param>
    /// <exception cref="InvalidOperationException">What is shown rests on what isn't; the message names both.</exception>
    public static void Write(string library, IReadOnlySet<string> shown, Stream output)
    {
        using var beside = new DefaultAssemblyResolver();
        beside.AddSearchDirectory(Path.GetDirectoryName(Path.GetFullPath(library)));
        using var module = ModuleDefinition.ReadModule(library, new ReaderParameters { AssemblyResolver = beside });
        foreach (var type in module.Types)
        {
            if (!type.IsPublic) continue;
            if (shown.Contains(type.FullName)) Show(type, shown);
            else type.IsPublic = false;
        }
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods)) LeaveOutBody(method);
        module.Resources.Clear();
        foreach (var friend in module.Assembly.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "InternalsVisibleToAttribute").ToList()) module.Assembly.CustomAttributes.Remove(friend);
        module.Write(output, new WriterParameters { DeterministicMvid = true });
    }

    private static void Show(TypeDefinition type, IReadOnlySet<string> shown)
    {
        if (type.BaseType is { } above && IsHidden(above, shown)) throw new InvalidOperationException($"{type.FullName} is for callers, and {above.FullName}, which it is, isn't.");
        foreach (var door in type.Interfaces.Where(implemented => IsHidden(implemented.InterfaceType, shown)).ToList()) type.Interfaces.Remove(door);
        foreach (var field in type.Fields.Where(field => field.IsPublic && IsHidden(field.FieldType, shown))) field.IsAssembly = true;
        foreach (var method in type.Methods.Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly))
        {
            if (Mentioned(method).FirstOrDefault(mentioned => IsHidden(mentioned, shown)) is not { } hidden) continue;
            if (type.IsInterface) throw new InvalidOperationException($"{type.FullName} is for callers to implement, and {hidden.FullName}, which {method.Name} takes or gives, isn't.");
            method.IsAssembly = true;
        }
        foreach (var inner in type.NestedTypes.Where(inner => inner.IsNestedPublic)) Show(inner, shown);
    }

    private static IEnumerable<TypeReference> Mentioned(MethodDefinition method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType).Concat(method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));

    private static bool IsHidden(TypeReference type, IReadOnlySet<string> shown) => type switch
    {
        GenericInstanceType generic => IsHidden(generic.ElementType, shown) || generic.GenericArguments.Any(argument => IsHidden(argument, shown)),
        TypeSpecification made => IsHidden(made.ElementType, shown),
        GenericParameter => false,
        { IsNested: true } => IsHidden(type.DeclaringType, shown),
        _ => type.Namespace.Split('.')[0] == "AiByHand" && !shown.Contains(type.FullName),
    };

    private static void LeaveOutBody(MethodDefinition method)
    {
        if (!method.HasBody) return;
        method.Body = new MethodBody(method);
        method.Body.GetILProcessor().Emit(OpCodes.Ldnull);
        method.Body.GetILProcessor().Emit(OpCodes.Throw);
    }
}
