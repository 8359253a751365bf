using AiByHand.Pages.Writers;

namespace AiByHand.Pages.Tests.Writers;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aibyhand-").FullName;

    [Fact]
    public void A_file_is_written_and_its_folder_made()
    {
        var path = Path.Combine(_folder, "a", "b", "sheet.pdf");

        AtomicFile.Write(path, stream => stream.Write("whole"u8));

        Assert.Equal("whole", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced()
    {
        var path = Existing("old, and longer");

        AtomicFile.Write(path, stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void A_failure_leaves_all_as_it_was()
    {
        var path = Existing("old");

        Assert.Throws<FormatException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new FormatException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Nothing_of_the_file_is_seen_before_it_is_whole()
    {
        var path = Path.Combine(_folder, "sheet.pdf");

        AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            stream.Flush();
            Assert.False(File.Exists(path));
        });

        Assert.True(File.Exists(path));
    }

    [Fact]
    public void A_folder_in_the_way_is_named()
    {
        var path = Path.Combine(_folder, "sheet.pdf");
        Directory.CreateDirectory(path);

        var failure = Assert.Throws<OutputException>(() => AtomicFile.Write(path, stream => stream.Write("x"u8)));

        Assert.Equal($"Can't write {path}: a folder of that name is in the way.", failure.Message);
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_where_a_folder_should_be_is_named()
    {
        string file = Existing("I am a file"), path = Path.Combine(file, "deep", "sheet.pdf");

        var failure = Assert.Throws<OutputException>(() => AtomicFile.Write(path, stream => stream.Write("x"u8)));

        Assert.Equal($"Can't write {path}: {file} is a file, not a folder.", failure.Message);
        Assert.Equal(path, failure.Path);
    }

    [Fact]
    public void A_full_disk_is_an_output_failure_of_one_line()
    {
        var path = Path.Combine(_folder, "sheet.pdf");

        var failure = Assert.Throws<OutputException>(() => AtomicFile.Write(path, _ => throw new IOException("No space\nleft on device")));

        Assert.Equal($"Can't write {path}: No space left on device", failure.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_cleared_by_the_next_that_writes_the_file()
    {
        var path = Path.Combine(_folder, "sheet.pdf");
        File.WriteAllText(Path.Combine(_folder, ".sheet.pdf.unfinished"), "half");

        AtomicFile.Write(path, stream => stream.Write("whole"u8));

        Assert.Equal("whole", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Two_who_write_one_file_at_once_don_t_meet()
    {
        var path = Path.Combine(_folder, "sheet.pdf");

        AtomicFile.Write(path, stream =>
        {
            stream.Write("first"u8);
            AtomicFile.Write(path, other => other.Write("second"u8));
            Assert.Equal("second", File.ReadAllText(path));
        });

        Assert.Equal("first", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_link_in_the_place_of_the_unfinished_file_isn_t_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        string path = Path.Combine(_folder, "sheet.pdf"), kept = Existing("kept");
        File.CreateSymbolicLink(Path.Combine(_folder, ".sheet.pdf.unfinished"), kept);

        AtomicFile.Write(path, stream => stream.Write("whole"u8));

        Assert.Equal(("kept", "whole"), (File.ReadAllText(kept), File.ReadAllText(path)));
        Assert.Equal(new[] { kept, path }.Order(StringComparer.Ordinal), Directory.GetFileSystemEntries(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_leaves_no_room_for_another_is_written()
    {
        var path = Path.Combine(_folder, new string('x', 250) + ".pdf");

        AtomicFile.Write(path, stream => stream.Write("whole"u8));

        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Existing(string content)
    {
        var path = Path.Combine(_folder, "existing.pdf");
        File.WriteAllText(path, content);
        return path;
    }
}
