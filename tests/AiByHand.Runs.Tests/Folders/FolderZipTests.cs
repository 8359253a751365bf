using System.IO.Compression;
using AiByHand.Runs.Folders;

namespace AiByHand.Runs.Tests.Folders;

/// <summary>A folder as one file.</summary>
public sealed class FolderZipTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_the_same_bytes_each_time_whatever_the_hour_and_the_order()
    {
        var files = new[] { With("midterm/marks.csv", "a"), With("midterm/copies/ä.pdf", "b"), With("midterm/manifest.json", "{}") };
        var once = Zip(files);
        foreach (var file in files) File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.Equal(once, Zip([files[2], files[0], files[1]]));
        using var read = new ZipArchive(new MemoryStream(once));
        Assert.Equal(["midterm/copies/ä.pdf", "midterm/manifest.json", "midterm/marks.csv"], read.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void It_is_unpacked_to_the_same_files()
    {
        var zip = Zip([With("midterm/copies/ä.pdf", "b"), With("midterm/manifest.json", "{}")]);
        FolderZip.Read(new MemoryStream(zip), "manifest.json", Path.Combine(_folder, "again"));

        Assert.Equal("b", File.ReadAllText(Path.Combine(_folder, "again/copies/ä.pdf")));
        Assert.Equal("{}", File.ReadAllText(Path.Combine(_folder, "again/manifest.json")));
    }

    [Fact]
    public void What_leads_out_of_the_folder_or_lies_beside_it_is_left()
    {
        using var zip = new MemoryStream();
        using (var made = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "in/run/manifest.json", "in/run/../../../out.txt", "in/other/x.txt", "/etc/x" })
            {
                using var file = made.CreateEntry(name).Open();
                file.WriteByte(1);
            }
        }
        zip.Position = 0;
        FolderZip.Read(zip, "manifest.json", Path.Combine(_folder, "deep/again"));

        Assert.Equal([Path.Combine(_folder, "deep/again/manifest.json")], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_is_no_run_is_refused_in_a_line()
    {
        Assert.Equal("this zip file is damaged", Assert.Throws<RunException>(() => FolderZip.Read(new MemoryStream([80, 75, 3, 4, 1, 2, 3]), "manifest.json", _folder)).Message);
        Assert.Equal("there is no manifest.json in this zip file", Assert.Throws<RunException>(() => FolderZip.Read(new MemoryStream(Zip([With("midterm/b.txt", "x")])), "manifest.json", _folder)).Message);
    }

    private string With(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private byte[] Zip(string[] files)
    {
        using var zip = new MemoryStream();
        FolderZip.Write(Path.Combine(_folder, "midterm"), files, "midterm", zip);
        return zip.ToArray();
    }
}
