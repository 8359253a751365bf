using System.IO.Compression;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests.Classes;

/// <summary>A folder in which the command works as a teacher's does: what the page makes is held against what it makes.</summary>
internal sealed class CommandFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aibyhand-").FullName;

    public string this[string name] => Path.Combine(_folder, name);

    /// <summary>Puts a file there; gives its path.</summary>
    public string With(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Runs the command here, which has to succeed; what it says.</summary>
    public Task<string> RunAsync(params string[] args) => Command.RunInAsync(_folder, args);

    /// <summary>Unpacks a zip file here, and says what is in it.</summary>
    public IReadOnlyList<string> Unpack(string zip, string folder)
    {
        ZipFile.ExtractToDirectory(zip, this[folder]);
        return Files(folder);
    }

    /// <summary>A folder's files by their names in it.</summary>
    public IReadOnlyList<string> Files(string folder) =>
        [.. Directory.GetFiles(this[folder], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(this[folder], file)).Where(name => !Path.GetFileName(name).StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>Two folders have the same files, byte for byte.</summary>
    public void HoldEqual(string expected, string actual)
    {
        Assert.Equal(Files(expected), Files(actual));
        Assert.All(Files(expected), name => Assert.True(File.ReadAllBytes(this[Path.Combine(expected, name)]).AsSpan().SequenceEqual(File.ReadAllBytes(this[Path.Combine(actual, name)])), $"{name} has other bytes"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
