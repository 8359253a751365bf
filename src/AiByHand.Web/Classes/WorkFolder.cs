using System.Runtime.InteropServices.JavaScript;
using AiByHand.Web.Doors;

namespace AiByHand.Web.Classes;

/// <summary>
/// The files that the page has handed to a worker, and those that are made of them: a folder in memory, gone with the worker. It is the folder that one is in, so that files are called as a
/// command is told them.
/// </summary>
internal static partial class WorkFolder
{
    private const string Root = "/class";

    /// <summary>Puts a file there.</summary>
    /// <param name="name">Its name; slashes for folders.</param>
    /// <param name="bytes">What it holds.</param>
    [JSExport]
    public static void Put(string name, byte[] bytes) => Door.Open(() =>
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return true;
    });

    /// <summary>Takes a file away; what was made of it stays.</summary>
    [JSExport]
    public static void Remove(string name) => Door.Open(() =>
    {
        File.Delete(PathOf(name));
        return true;
    });

    /// <summary>What a file holds.</summary>
    [JSExport]
    public static byte[] Get(string name) => Door.Open(() => File.ReadAllBytes(PathOf(name)));

    /// <summary>Takes everything away.</summary>
    [JSExport]
    public static void Clear()
    {
        Directory.SetCurrentDirectory("/");
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
        Directory.CreateDirectory(Root);
        Directory.SetCurrentDirectory(Root);
    }

    /// <summary>A folder that holds nothing, for what is made next.</summary>
    public static string Fresh(string name)
    {
        if (Directory.Exists(name)) Directory.Delete(name, recursive: true);
        return name;
    }

    private static string PathOf(string name) =>
        name.Length > 0 && name[0] != '/' && !name.Split('/').Contains("..") ? Path.Combine(Root, name) : throw new WrongWish($"a file can't be called '{name}'");
}
