using System.IO.Compression;
using System.Text;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Tests.Printing;

namespace AiByHand.Runs.Tests.Publishing;

/// <summary>The browser page in a folder: what another version left gives way, what is somebody's stays.</summary>
public sealed class WebPageTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("aibyhand-page-");

    /// <inheritdoc/>
    public void Dispose() => _place.Delete(recursive: true);

    [Fact]
    public void Another_version_takes_the_place_of_the_one_before()
    {
        Write(("index.html", "one"), ("_framework/a.1.wasm", "old"), ("style/base.css", "same"));
        Write(("index.html", "two"), ("_framework/a.2.wasm", "new"), ("style/base.css", "same"));
        Assert.Equal([".aibyhand", "_framework/a.2.wasm", "index.html", "style/base.css"], Files());
        Assert.Equal("two", Text("index.html"));
    }

    [Fact]
    public void What_is_somebody_s_stays()
    {
        File.WriteAllText(PathOf("notes.txt"), "mine");
        Write(("index.html", "one"), ("main.js", "one"));
        File.AppendAllText(PathOf("main.js"), " changed");
        Assert.Contains("main.js was changed", Assert.Throws<RunException>(() => Write(("index.html", "two"), ("main.js", "two"))).Message, StringComparison.Ordinal);
        Assert.Equal(("one", "one changed", "mine"), (Text("index.html"), Text("main.js"), Text("notes.txt")));
    }

    [Fact]
    public void A_file_of_others_in_its_place_is_refused_before_anything_is_written()
    {
        File.WriteAllText(PathOf("index.html"), "mine");
        Assert.Contains("index.html is there already", Assert.Throws<RunException>(() => Write(("index.html", "one"), ("main.js", "one"))).Message, StringComparison.Ordinal);
        Assert.Equal(["index.html"], Files());
    }

    [Fact]
    public void A_published_run_is_no_page()
    {
        File.WriteAllText(PathOf(".aibyhand"), $"aibyhand 2 {new string('a', 64)}\n");
        Assert.Contains("holds a run that was published", Assert.Throws<RunException>(() => Write(("index.html", "one"))).Message, StringComparison.Ordinal);
        Assert.Equal([".aibyhand"], Files());
    }

    // aibyhand web --out out, where out is what runs were printed into.
    [Fact]
    public void A_folder_with_runs_is_no_place_for_it()
    {
        Press.Print(Plans.Small(), PathOf("quiz"));
        var before = Files().ToList();
        Assert.Contains("holds quiz, a run with its keys", Assert.Throws<RunException>(() => Write(("index.html", "one"))).Message, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    private void Write(params (string Name, string Content)[] files)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        using var page = new ZipArchive(file, ZipArchiveMode.Read);
        Assert.Equal(files.Length, WebPage.Write(page, _place.FullName));
    }

    private string PathOf(string name) => Path.Combine(_place.FullName, name);

    private string Text(string name) => File.ReadAllText(PathOf(name));

    private IEnumerable<string> Files() => _place.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_place.FullName, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
