using System.Text;

namespace AiByHand.Runs.Tests.Reading;

/// <summary>A folder of its own for a test, gone after it.</summary>
internal sealed class RunFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("aibyhand-runs-").FullName;

    public string PathOf(string name) => Path.Combine(_path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
