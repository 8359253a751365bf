namespace AiByHand.Cli.Tests.Attacks;

/// <summary>A disk in memory, soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(string size)
    {
        Folder = Directory.CreateTempSubdirectory("aibyhand-disk-").FullName;
        if (CommandProcess.Other("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", Folder) == 0) return;
        Directory.Delete(Folder);
        throw new IOException("it can't be mounted");
    }

    public string Folder { get; }

    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>From here on nothing can be written.</summary>
    public void Protect() => Assert.Equal(0, CommandProcess.Other("mount", "-o", "remount,ro", Folder));

    public void Dispose()
    {
        CommandProcess.Other("umount", Folder);
        Directory.Delete(Folder);
    }
}
