using AiByHand.Runs.Choosing;
using AiByHand.Runs.Records;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>A sheet that a file holds which was handed in, by which a later version of the file is known.</summary>
/// <param name="Copy">The copy's id in a run, else the name that the file says; empty where it says none.</param>
/// <param name="Sheet">The sheet's code.</param>
public sealed record HeldSheet(string Copy, string Sheet)
{
    // Whoever says no name is called as the file is: that tells nothing of whose it is.
    private const string Nobody = "\0";

    /// <summary>What each of some files holds; nothing of a file that can't be read, or that holds more than can be known.</summary>
    /// <param name="files">The files.</param>
    /// <param name="run">The run whose sheets they are; null for practice.</param>
    public static IReadOnlyList<IReadOnlyList<HeldSheet>> In(IReadOnlyList<string> files, Manifest? run)
    {
        SheetIndex index = run is null ? new CodedSheetIndex() : new RunSheetIndex(run.Copies);
        return [.. files.Select(file =>
        {
            List<HeldSheet?> held = [.. EntryFiles.Read(new EntryFile(file) { Pupil = Nobody }, index, new Mistakes()).Handed.Select(sheet => run is null ? Practised(sheet) : OfRun(sheet, run, (RunSheetIndex)index)).Distinct()];
            return held.Contains(null) ? [] : held.OfType<HeldSheet>().ToList();
        })];
    }

    private static HeldSheet? OfRun(HandedSheet sheet, Manifest run, RunSheetIndex index) =>
        index.Find(sheet, new Mistakes(), []) is var (copy, place) ? new HeldSheet(run.Copies[copy].Copy.Id, run.Copies[copy].Sheets[place].Code) : null;

    private static HeldSheet? Practised(HandedSheet sheet)
    {
        try
        {
            return new HeldSheet(sheet.Copy == Nobody ? "" : sheet.Copy, CodedSheet.Of(sheet.Sheet).Code.ToString());
        }
        catch (AiByHandException)
        {
            return null;
        }
    }
}
