using System.Text.RegularExpressions;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Yaml;

namespace AiByHand.Runs.Marking;

/// <summary>Which sheets can be handed in, and by which words they are found.</summary>
internal abstract class SheetIndex
{
    /// <summary>The copy and the code that a filled-in page shows; null for a page of something else.</summary>
    /// <param name="page">Its printed text, as it was drawn.</param>
    /// <param name="words">Its words as they stand, with a blank between them.</param>
    /// <param name="file">Its file.</param>
    public abstract (string Copy, string Sheet)? Known(string page, Func<string> words, EntryFile file);

    /// <summary>Whether a text holds another as a word of its own, not as a part of a longer one.</summary>
    protected static bool Holds(string text, string word)
    {
        for (var start = text.IndexOf(word, StringComparison.Ordinal); start >= 0; start = text.IndexOf(word, start + 1, StringComparison.Ordinal))
        {
            if (start + word.Length == text.Length || !char.IsAsciiDigit(text[start + word.Length])) return true;
        }
        return false;
    }
}

/// <summary>The sheets of a run.</summary>
internal sealed class RunSheetIndex : SheetIndex
{
    private readonly IReadOnlyList<CopyRecord> _copies;
    private readonly CopyIndex _called;
    private readonly Dictionary<string, List<(int Copy, int Sheet)>> _codes = new(StringComparer.OrdinalIgnoreCase);

    public RunSheetIndex(IReadOnlyList<CopyRecord> copies)
    {
        (_copies, _called) = (copies, new CopyIndex([.. copies.Select(record => record.Copy)]));
        foreach (var (copy, record) in copies.Index())
        {
            foreach (var (place, sheet) in record.Sheets.Index())
            {
                if (!_codes.TryGetValue(sheet.Code, out var there)) _codes[sheet.Code] = there = [];
                there.Add((copy, place));
            }
        }
    }

    /// <inheritdoc/>
    public override (string Copy, string Sheet)? Known(string page, Func<string> words, EntryFile file)
    {
        // The longest: a code may begin as another.
        if (_codes.Keys.Where(code => Holds(page, code)).MaxBy(code => code.Length) is not { } found) return null;
        var copies = _codes[found].Select(place => _copies[place.Copy].Copy).Distinct().ToList();
        if (copies.Count > 1 && copies.Where(copy => copy.FileName.Equals(file.Name, StringComparison.OrdinalIgnoreCase)).ToList() is [var named]) return (named.Id, found);
        if (copies.Count > 1 && PrintedOn(words(), copies) is { } printed) return (printed.Id, found);
        return (copies.Count == 1 ? copies[0].Id : "", found);
    }

    private static string Told(Copy copy) => copy.Name.Length > 0 ? copy.Name : $"copy {copy.Id}";

    // By the line that tells whose the page is: an id alone may be as short as a number in a cell.
    private static Copy? PrintedOn(string words, IEnumerable<Copy> copies)
    {
        var page = $" {words} ";
        return copies.Where(copy => page.Contains($" {Imprints.CopyText(copy)} ", StringComparison.Ordinal)).ToList() is [var only] ? only : null;
    }

    /// <summary>Whether a sheet that was found in a folder is of no copy here: another run's, or one for practice.</summary>
    public bool IsForeign(HandedSheet handed) => handed.IsFound && SheetCodes.Typed(handed.Sheet) is var code && SheetCodes.IsCode(code) && !_codes.ContainsKey(code);

    // A folder may be called as nobody is; one that a school's program has made is a pupil's, if not of this class.
    private bool IsAnothers(HandedSheet handed, int copy) =>
        handed.Pupil.Length > 0 && (_called.Find(handed.Pupil) is { } other ? other != copy : handed.IsSubmission && _copies[copy].Copy.Name is { Length: > 0 } name && !AreOne(name, handed.Pupil));

    // "Lovelace, Ada" is Ada Lovelace.
    private static bool AreOne(string name, string other) => Words(name).SetEquals(Words(other));

    private static HashSet<string> Words(string name) => [.. name.ToUpperInvariant().Split([' ', ',', '_'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The place of a sheet, or null with the mistake told.</summary>
    /// <param name="handed">The sheet.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    /// <param name="notes">Where it is told that a pupil's folder holds another's sheet.</param>
    public (int Copy, int Sheet)? Find(HandedSheet handed, Mistakes mistakes, List<string> notes)
    {
        var places = _codes.GetValueOrDefault(SheetCodes.Typed(handed.Sheet)) ?? [];
        int? copy = null;
        if (handed.Copy.Length > 0)
        {
            if (_called.Find(handed.Copy) is not { } known)
            {
                mistakes.Add(handed.At, _called.Unknown(handed.Copy));
                return null;
            }
            copy = known;
        }
        else if (_copies.Count == 1) copy = 0;
        else if (places.Select(place => place.Copy).Distinct().ToList() is [var only]) copy = only;
        // Whose folder it lies in tells whose of several it is.
        else if (handed.Pupil.Length > 0 && _called.Find(handed.Pupil) is { } pupil) copy = pupil;
        if (copy is not { } whose)
        {
            mistakes.Add(handed.At, places.Count == 0 ? "it isn't said whose sheet this is: a copy's id is missing, or a code of this run" : $"several copies have the sheet {handed.Sheet}: say whose it is by the copy's id");
            return null;
        }
        if (IsAnothers(handed, whose)) notes.Add($"{handed.At.File}: in the folder of {handed.Pupil} there is a sheet of {Told(_copies[whose].Copy)}");
        var sheets = _copies[whose].Sheets;
        if (places.Where(place => place.Copy == whose).ToList() is [var found, ..]) return found;
        if (handed.Sheet.Length == 0 && sheets.Count == 1) return (whose, 0);
        if (sheets.Index().Where(sheet => sheet.Item.Topic.Key.Equals(handed.Sheet, StringComparison.OrdinalIgnoreCase)).ToList() is [var named]) return (whose, named.Index);
        mistakes.Add(handed.At, handed.Sheet.Length == 0
            ? $"it isn't said which sheet of copy {_copies[whose].Copy.Id} this is: {string.Join(", ", sheets.Select(sheet => sheet.Topic.Key))}"
            : places.Count > 0 ? $"the sheet {handed.Sheet} isn't copy {_copies[whose].Copy.Id}'s, but {_copies[places[0].Copy].Copy.Id}'s"
            : $"copy {_copies[whose].Copy.Id} has no sheet '{handed.Sheet}'{(Spelling.DidYouMean(handed.Sheet, sheets.Select(sheet => sheet.Topic.Key)) is { Length: > 0 } near ? near : $"; it has {string.Join(", ", sheets.Select(sheet => sheet.Topic.Key))}")}");
        return null;
    }
}

/// <summary>All practice sheets: each is known by the code on it.</summary>
internal sealed partial class CodedSheetIndex : SheetIndex
{
    [GeneratedRegex(@"\b[a-z][a-z0-9-]*\.r\d+\.(easy|book|hard)\.\d+(\.\w+=\w+)*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    /// <inheritdoc/>
    public override (string Copy, string Sheet)? Known(string page, Func<string> words, EntryFile file) => Code().Match(words()) is { Success: true, Value: var code } ? (file.Owner, code) : null;
}

/// <summary>One practice sheet, that anybody may have worked on.</summary>
/// <param name="code">Its code.</param>
internal sealed class OpenSheetIndex(string code) : SheetIndex
{
    /// <inheritdoc/>
    public override (string Copy, string Sheet)? Known(string page, Func<string> words, EntryFile file) => Holds(page, code) ? (file.Owner, code) : null;
}
