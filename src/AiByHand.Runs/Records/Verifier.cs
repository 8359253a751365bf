using System.Globalization;
using AiByHand.Problems;
using AiByHand.Runs.Choosing;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Tensors;

namespace AiByHand.Runs.Records;

/// <summary>Holds a record against what the program makes of it today: draws each sheet again from its seed, solves it, measures it, and hashes the files.</summary>
public sealed class Verifier
{
    // More of them tell nothing new.
    private const int MostDifferences = 3;

    private readonly Manifest _manifest;
    private readonly string _version;
    private readonly string?[] _damages;
    private readonly Template?[] _others;
    private readonly string[] _notes;

    private Verifier(Manifest manifest, string version)
    {
        (_manifest, _version) = (manifest, version);
        _damages = [.. manifest.Plan.Topics.Zip(manifest.Templates, DamageOf)];
        _others = [.. manifest.Plan.Topics.Select(OtherOf)];
        _notes = [.. manifest.Plan.Topics.Select(NoteOf)];
    }

    /// <summary>What there is to say of each sheet, copy by copy.</summary>
    /// <param name="manifest">The record.</param>
    /// <param name="version">The program's own version: how work is counted belongs to it, and of a record of another version the effort is no promise.</param>
    /// <param name="done">Called for each copy, from any thread.</param>
    /// <param name="cancel">Stops between two copies.</param>
    public static IReadOnlyList<Finding> Sheets(Manifest manifest, string version, Action done, CancellationToken cancel = default)
    {
        var verifier = new Verifier(manifest, version);
        var findings = new Finding[manifest.Copies.Count][];
        Batch.Run(findings.Length, copy =>
        {
            cancel.ThrowIfCancellationRequested();
            findings[copy] = [.. manifest.Copies[copy].Sheets.Select(verifier.Verify)];
            done();
        });
        return [.. findings.SelectMany(copy => copy)];
    }

    /// <summary>What there is to say of each file.</summary>
    /// <param name="manifest">The record.</param>
    /// <param name="folder">Where the files are.</param>
    /// <param name="cancel">Stops.</param>
    public static IReadOnlyList<Finding> Files(Manifest manifest, string folder, CancellationToken cancel = default) =>
        [.. manifest.Files.Select(file => Of(manifest, folder, file.Name, FileCheck.Of(folder, file, cancel)))];

    // The table of marks is there to be written into, and for nothing else to be changed in it.
    private static Finding Of(Manifest manifest, string folder, string name, string? wrong)
    {
        if (wrong is null) return new Finding(name, []);
        if (!Documents.IsTableOfMarks(name) || !wrong.StartsWith(FileCheck.Changed, StringComparison.Ordinal)) return new Finding(name, [wrong]);
        var printed = new MarksTable(manifest.Plan, [.. manifest.Copies.Select(MarksRow.Of)]);
        return new EnteredMarks(printed).Difference(Path.Combine(folder, name)) is { } difference ? new Finding(name, [difference]) : new Finding(name, [], "marks were entered since");
    }

    private Finding Verify(RunSheet sheet)
    {
        var differences = new List<string>();
        var damage = _damages[sheet.Page - 1];
        var isOfToday = IsOfToday(sheet);
        if (damage is not null && !isOfToday) differences.Add(damage);
        var note = _notes[sheet.Page - 1];
        if (_others[sheet.Page - 1] is { } other)
        {
            if (Gives(other, sheet)) note = "this version's template has another text or look and the same numbers; the record's own is printed from";
            else differences.Add($"the template {other.Topic} that ships with this version is another, though its revision is still {other.Revision}; the record's own is printed from");
        }
        try
        {
            Compare(sheet, differences);
        }
        catch (Exception mistake) when (mistake is SheetException or OperandException)
        {
            differences.Add(mistake.Message);
        }
        if (damage is not null && isOfToday)
        {
            if (differences.Count > 0) differences.Insert(0, damage);
            else note = "this version's template has another text or look and the same numbers; the record holds none, so it is printed from";
        }
        return new Finding($"{(sheet.Copy.IsPupils ? sheet.Copy.Name : sheet.Copy.Id)}, {sheet.Topic.Key}", Shortened(differences), note);
    }

    // Where the record has no topics today's are compared, and their numbers alone count.
    private bool IsOfToday(RunSheet sheet) => !_manifest.HoldsTopics && !sheet.Topic.IsOwn;

    private void Compare(RunSheet sheet, List<string> differences)
    {
        var code = SheetCodes.Of(_manifest.Plan, sheet.Topic, sheet.Seed);
        if (sheet.Code != code && sheet.Code != WithoutBlanks(sheet, code)) differences.Add($"the code is {code}, in the record {sheet.Code}");
        var drawn = ProblemDrawer.Draw(sheet.Topic.Template, sheet.Seed).Problem;
        foreach (var (name, recorded) in sheet.Solution.Problem.Givens) Compare("given", name, drawn.Givens.GetValueOrDefault(name), recorded, differences);
        // From the record's own givens: a changed given must not make every answer after it look changed.
        var solved = Solver.Solve(sheet.Solution.Problem);
        foreach (var step in solved.Template.Steps) Compare("answer", step.Name, solved[step.Name], sheet.Solution[step.Name], differences);
        var effort = EffortMeter.Of(solved);
        if (effort != sheet.Effort && _manifest.Version == _version) differences.Add(string.Create(CultureInfo.InvariantCulture, $"the effort is {effort.Weight}, in the record {sheet.Effort.Weight}"));
    }

    private static void Compare(string kind, string name, Tensor? today, Tensor recorded, List<string> differences)
    {
        if (today is null || today.Shape != recorded.Shape)
        {
            differences.Add($"the {kind} {name} is {today?.Shape.ToString() ?? "not there"}, in the record {recorded.Shape}");
            return;
        }
        for (var place = 0; place < recorded.Shape.Count; place++)
        {
            if (today.Cells[place] == recorded.Cells[place]) continue;
            var (row, column) = recorded.Shape.CellAt(place);
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"the {kind} {name}[{row},{column}] is {today.Cells[place]}, in the record {recorded.Cells[place]}"));
        }
    }

    private static List<string> Shortened(List<string> differences) =>
        differences.Count <= MostDifferences ? differences : [.. differences[..MostDifferences], string.Create(CultureInfo.InvariantCulture, $"and {differences.Count - MostDifferences} more")];

    // Before version 0.2 a code didn't say its blanks.
    private static string WithoutBlanks(RunSheet sheet, string code) => SheetCode.TryParse(code, out _) ? SheetCode.Of(sheet.Topic.Template, sheet.Seed).ToString() : code;

    private static string? DamageOf(PlannedTopic topic, TemplateRecord recorded) =>
        recorded.IsOf(topic.Source.Text) ? null : $"the template {topic.Template.Topic} was changed since, though its revision is still {recorded.Revision}";

    // The shipped topic of the record's revision where it isn't the record's own: line ends and comments are no change.
    private static Template? OtherOf(PlannedTopic topic) =>
        !topic.IsOwn && ShippedTwin.Of(topic.Template) is { } shipped && Meaning.Of(shipped) != Meaning.Of(topic.Template) ? shipped : null;

    /// <summary>Whether a template gives a sheet's numbers by its seed. That is what a seed promises: how a topic says them, and where they stand, may become better.</summary>
    internal static bool Gives(Template template, RunSheet sheet)
    {
        try
        {
            var solution = Solver.Solve(ProblemDrawer.Draw(template, sheet.Seed).Problem);
            var (recorded, steps) = (sheet.Solution, sheet.Solution.Template.Steps);
            return Fingerprint.Of(solution.Problem) == Fingerprint.Of(recorded.Problem)
                && steps.Select(step => step.Name).SequenceEqual(solution.Template.Steps.Select(step => step.Name))
                && steps.All(step => solution[step.Name].Equals(recorded[step.Name]));
        }
        catch (SheetException)
        {
            return false;
        }
    }

    private static string NoteOf(PlannedTopic topic) =>
        !topic.IsOwn && TemplateCatalog.Find(topic.Template.Topic) is { } head && head.Revision > topic.Template.Revision
            ? string.Create(CultureInfo.InvariantCulture, $"printed from revision {topic.Template.Revision}; the newest is {head.Revision}")
            : "";
}
