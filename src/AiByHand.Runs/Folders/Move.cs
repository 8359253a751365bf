using AiByHand.Runs.Records;

namespace AiByHand.Runs.Folders;

/// <summary>One step of moving into place: a file gets another name. Nothing is ever written over, so that each can be taken back.</summary>
/// <param name="From">Where it is, in the folder, with slashes.</param>
/// <param name="To">Where it goes; nothing is there.</param>
/// <param name="File">What it is, so that it is known again; of a file that is set aside, what the record of before has.</param>
internal sealed record Move(string From, string To, FileRecord File)
{
    /// <summary>A file of before that is set aside.</summary>
    public static Move Away(FileRecord file) => new(file.Name, Stage.Old + file.Name, file);

    /// <summary>A new file that takes its place.</summary>
    public static Move Into(FileRecord file) => new(Stage.New + file.Name, file.Name, file);
}

/// <summary>How the part of a folder is called in which new files wait, and old ones.</summary>
internal static class Stage
{
    public const string Folder = ".unfinished";
    public const string Lock = ".lock";
    public const string NewInside = "new/";
    public const string New = Folder + "/" + NewInside;
    public const string Old = Folder + "/old/";
    public const string Journal = Folder + "/journal.json";
    public const string JournalInTheMaking = Journal + ".new";
}
