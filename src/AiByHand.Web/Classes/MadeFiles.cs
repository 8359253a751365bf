using System.Text.Json;
using AiByHand.Runs.Folders;

namespace AiByHand.Web.Classes;

/// <summary>Files that were made in a folder, as the page is told of them.</summary>
internal static class MadeFiles
{
    /// <summary>Writes them as the property <c>files</c>: their paths, by which they are fetched, their names in the folder, their sizes.</summary>
    public static void Write(Utf8JsonWriter json, string folder, IEnumerable<string> paths)
    {
        json.WriteString("folder", folder);
        json.WriteStartArray("files");
        foreach (var path in paths)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("name", Path.GetRelativePath(folder, path));
            json.WriteNumber("bytes", new FileInfo(path).Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes lines of text.</summary>
    public static void WriteLines(Utf8JsonWriter json, string name, IEnumerable<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines) json.WriteStringValue(line);
        json.WriteEndArray();
    }

    /// <summary>All files of a folder as one; but for what a command remembers of it, which nobody looks for in a package.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">What it is called in the package.</param>
    public static byte[] Zip(string folder, string name)
    {
        using var zip = new MemoryStream();
        FolderZip.Write(folder, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file)[0] != '.'), name, zip);
        return zip.ToArray();
    }
}
