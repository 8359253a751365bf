using AiByHand.Exports.Notebook;

namespace AiByHand.Exports.Tests.Notebook;

/// <summary>A folder of notebooks that goes when the test ends.</summary>
internal sealed class NotebookFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aibyhand-");

    /// <summary>Where it is.</summary>
    public string Path => _folder.FullName;

    /// <summary>Writes a notebook.</summary>
    public void Add(string name, IEnumerable<NotebookCell> cells)
    {
        using var file = File.Create(System.IO.Path.Combine(Path, $"{name}.ipynb"));
        NotebookWriter.Write(cells, file);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
