using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Choosing;

/// <summary>
/// Where the parts of a run leave each other what they find: all need to know what everybody gets, since no two may have the same, but each sheet has to be looked for only
/// once. A part looks for its own copies first, then takes up what it finds here of the others and looks for what isn't here yet. Nobody waits for anybody: without the
/// folder, or with files that say nothing, a part looks for all, and chooses the same.
/// </summary>
/// <remarks>The files are of the program's own making and last until the parts are bound. Each names the run and the program it is from, and its own hash.</remarks>
public sealed class SharedSearch
{
    /// <summary>What the folder is called, beside the parts'.</summary>
    public const string FolderName = ".choosing";

    private const string Choice = "choice", Nothing = "-";

    private readonly string _folder;
    private readonly RunPlan _plan;
    private readonly Shard _shard;
    private readonly string _head;

    /// <param name="folder">The folder that holds the parts' folders.</param>
    /// <param name="plan">The run.</param>
    /// <param name="shard">The part.</param>
    public SharedSearch(string folder, RunPlan plan, Shard shard)
    {
        (_folder, _plan, _shard) = (Path.Combine(folder, FolderName), plan, shard);
        _head = string.Create(CultureInfo.InvariantCulture, $"aibyhand/choosing/1 {Identity(plan)} {shard.Parts}");
    }

    /// <summary>The parts, this one first; the others in an order of its own, so that those who search at the same time don't search for the same.</summary>
    internal IReadOnlyList<int> Order =>
    [
        _shard.Part,
        .. Enumerable.Range(1, _shard.Parts).Where(part => part != _shard.Part)
            .OrderBy(part => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_shard.Part} {part}")))), StringComparer.Ordinal),
    ];

    /// <summary>The drawn copies that a part looks for.</summary>
    internal Range CopiesOf(int part)
    {
        var count = (long)_plan.Drawn.Count;
        return (int)(count * (part - 1) / _shard.Parts)..(int)(count * part / _shard.Parts);
    }

    /// <summary>Takes the files away; what isn't the program's stays.</summary>
    public static void Clear(string folder)
    {
        var place = new DirectoryInfo(Path.Combine(folder, FolderName));
        if (!place.Exists || place.LinkTarget is not null) return;
        try
        {
            foreach (var file in place.EnumerateFiles())
            {
                if (file.LinkTarget is null && IsOurs(file)) file.Delete();
            }
            if (!place.EnumerateFileSystemInfos().Any()) place.Delete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way.
        }
    }

    /// <summary>Each topic's band, if some part has measured it.</summary>
    internal IReadOnlyList<EffortBand>? ReadBands()
    {
        foreach (var part in Enumerable.Range(1, _shard.Parts))
        {
            if (Lines(Name(part)) is { } lines && Bands(lines) is { } bands) return bands;
        }
        return null;
    }

    /// <summary>The choice, if some part has made it.</summary>
    internal RunChoice? ReadChoice()
    {
        if (Lines(Choice) is not { } lines || Bands(lines) is not { } bands || lines.Count != _plan.Topics.Count * (2 + _plan.Copies.Count)) return null;
        var topics = new ChosenTopic[bands.Count];
        for (var topic = 0; topic < topics.Length; topic++)
        {
            var first = _plan.Topics.Count + topic * (1 + _plan.Copies.Count);
            var sheets = new ChosenSheet[_plan.Copies.Count];
            for (var copy = 0; copy < sheets.Length; copy++)
            {
                if (lines[first + 1 + copy].Split(' ') is not [var seed, var points] || !ulong.TryParse(seed, CultureInfo.InvariantCulture, out var number) || !int.TryParse(points, CultureInfo.InvariantCulture, out var effort)) return null;
                sheets[copy] = new ChosenSheet(number, effort);
            }
            topics[topic] = new ChosenTopic(bands[topic], sheets) { Note = lines[first] is Nothing ? null : lines[first] };
        }
        return new RunChoice(topics);
    }

    /// <summary>Takes up what a part found; false if that isn't here.</summary>
    internal bool TryRead(int part, IReadOnlyList<TopicSearch> topics)
    {
        var (start, count) = CopiesOf(part).GetOffsetAndLength(_plan.Drawn.Count);
        if (Lines(Name(part)) is not { } lines || Bands(lines) is null || lines.Count != topics.Count * (1 + count)) return false;
        for (var topic = 0; topic < topics.Count; topic++)
        {
            for (var copy = 0; copy < count; copy++)
            {
                if (!TryTakeUp(topics[topic].Searches[start + copy], lines[topics.Count + topic * count + copy])) return false;
            }
        }
        return true;
    }

    /// <summary>Leaves what a part found.</summary>
    internal void Write(int part, IReadOnlyList<TopicSearch> topics)
    {
        var (start, count) = CopiesOf(part).GetOffsetAndLength(_plan.Drawn.Count);
        Write(Name(part), topics.Select(topic => topic.Band), topics.SelectMany(topic => topic.Searches.Skip(start).Take(count).Select(LineOf)));
    }

    /// <summary>Leaves the choice.</summary>
    internal void Write(RunChoice choice) => Write(
        Choice,
        choice.Topics.Select(topic => topic.Band),
        choice.Topics.SelectMany(topic => topic.Sheets.Select(sheet => string.Create(CultureInfo.InvariantCulture, $"{sheet.Seed} {sheet.Weight}")).Prepend(topic.Note ?? Nothing)));

    private static string LineOf(CopySearch search) => search.Found is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"{search.Attempts} {found.Sheet.Seed} {found.Sheet.Weight} {found.Givens} {found.Answers}")
        : Nothing;

    private static bool TryTakeUp(CopySearch search, string line)
    {
        if (line.Split(' ') is not [var attempts, var seed, var points, var givens, var answers]) return false;
        return int.TryParse(attempts, CultureInfo.InvariantCulture, out var tried)
            && ulong.TryParse(seed, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(points, CultureInfo.InvariantCulture, out var effort)
            && ShortHash.Read(givens) is { } givensHash
            && ShortHash.Read(answers) is { } answersHash
            && search.TryTakeUp(tried, new Candidate(new ChosenSheet(number, effort), givensHash, answersHash, null));
    }

    private List<EffortBand>? Bands(IReadOnlyList<string> lines)
    {
        var bands = new List<EffortBand>();
        foreach (var topic in _plan.Topics)
        {
            if (bands.Count >= lines.Count || !int.TryParse(lines[bands.Count], CultureInfo.InvariantCulture, out var median)) return null;
            bands.Add(new EffortBand(median, topic.Band));
        }
        return bands;
    }

    private string Name(int part) => string.Create(CultureInfo.InvariantCulture, $"part-{part}-of-{_shard.Parts}");

    // What a file says after its head, or null if it isn't there, isn't whole, or is of another run.
    private IReadOnlyList<string>? Lines(string name)
    {
        try
        {
            var file = new FileInfo(Path.Combine(_folder, name));
            if (!file.Exists || file.LinkTarget is not null || file.Length > MostBytes) return null;
            var lines = Encoding.UTF8.GetString(PlainFile.Read(file.FullName, MostBytes)).Split('\n');
            return lines is [var head, .. var rest, var hash] && head == _head && hash == Hash(head, rest) ? rest : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write(string name, IEnumerable<EffortBand> bands, IEnumerable<string> found)
    {
        string[] lines = [.. bands.Select(band => band.Median.ToString(CultureInfo.InvariantCulture)), .. found];
        try
        {
            if (new DirectoryInfo(_folder).LinkTarget is not null) return;
            Directory.CreateDirectory(_folder);
            AtomicFile.Write(Path.Combine(_folder, name), output => output.Write(Encoding.UTF8.GetBytes($"{_head}\n{string.Concat(lines.Select(line => $"{line}\n"))}{Hash(_head, lines)}")));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OutputException)
        {
            // Then the others look for themselves.
        }
    }

    private int MostBytes => 1000 + _plan.Topics.Count * (1000 + 120 * _plan.Copies.Count);

    private static bool IsOurs(FileInfo file) => file.Name == Choice || (file.Name.StartsWith("part-", StringComparison.Ordinal) && file.Name.Contains("-of-", StringComparison.Ordinal));

    private static string Hash(string head, IReadOnlyList<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{head}\n{string.Join('\n', lines)}")));

    // The run, and the program that chooses: another build may choose otherwise.
    private static string Identity(RunPlan plan)
    {
        var text = new StringBuilder().Append(typeof(SharedSearch).Module.ModuleVersionId).Append('\n').Append(typeof(Templates.Template).Module.ModuleVersionId).Append('\n').Append(plan.Seed);
        foreach (var source in plan.Sources.Concat(plan.Topics.Select(topic => topic.Source))) text.Append('\n').Append(source.Name).Append('\n').Append(source.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
