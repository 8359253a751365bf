using AiByHand.Pages.Text;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Reading;

namespace AiByHand.Runs.Marking;

/// <summary>Pupils of no list: whoever files say that they are of.</summary>
internal static class PracticePupils
{
    // As ids of a class list; a disk takes no file's name that is much longer.
    private const int LongestName = 64;

    // In the table, where others have a name.
    private const string Unnamed = "(no name)";

    /// <summary>A copy for each pupil, by her or his name, which is the id as well; where no font can write it the pages have a number, and a line to write the name on.</summary>
    /// <param name="names">The names, each once, capitals or not; an empty one for what says none.</param>
    /// <param name="nobody">What that one is called.</param>
    /// <param name="notes">Where it is told which names can't be printed.</param>
    public static IReadOnlyDictionary<string, Copy> Of(IReadOnlyList<string> names, string nobody, List<string> notes)
    {
        var taken = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        List<Copy> pupils = [.. names.Select(Pupil)];
        // A file may have a name that a page can't.
        var files = new FileNames().Given([.. names.Zip(pupils, (name, pupil) => new Copy(name.Length is > 0 and <= LongestName ? name : pupil.Id))]);
        return names.Zip(pupils.Zip(files, (pupil, file) => pupil with { FileName = file.FileName })).ToDictionary(pupil => pupil.First, pupil => pupil.Second, StringComparer.OrdinalIgnoreCase);

        Copy Pupil(string name)
        {
            if (name.Length == 0) return names.Count == 1 ? new Copy(nobody) { IsOnly = true } : new Copy(Free(number => number == 1 ? nobody : FormattableString.Invariant($"{nobody} {number}")), Unnamed) { PrintedName = "" };
            if (PrintedText.Flaw(name, LongestName, TypeCase.Shipped) is not { } flaw) return new Copy(name, name);
            var id = Free(number => FormattableString.Invariant($"Pupil {number}"));
            notes.Add($"the name '{Shortened(name)}' {flaw}; the marked sheets say {id} and leave a line to write the name on");
            return new Copy(id, Shortened(name)) { PrintedName = "" };
        }

        string Free(Func<int, string> called)
        {
            var number = 1;
            while (!taken.Add(called(number))) number++;
            return called(number);
        }
    }

    private static string Shortened(string name) =>
        name.Length <= LongestName ? name : $"{name.AsSpan(0, char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)}…";
}
