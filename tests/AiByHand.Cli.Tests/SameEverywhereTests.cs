using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiByHand.Attacks;

namespace AiByHand.Cli.Tests;

/// <summary>Whatever is written is the same to the byte in every culture and every time zone.</summary>
public sealed partial class SameEverywhereTests : IDisposable
{
    private const string Run = """
        title: Exercise 5
        course: Class 10ı
        date: 2026-12-04
        instructions: Write every number into its box.
        seed: 20260914
        roster: class.csv
        topics:
          - { topic: gan, points: 8 }
          - { topic: llm-sampling, level: easy, points: { each-blank: 0.5 } }
          - batch-normalization
        """;

    private const string Roster = "id,name,group\nb01,İpek Işık,blau\nb02,Ελένη Παπαδοπούλου,rot\nb03,Søren O'Brien,rot\n";

    // Minus signs, decimals, fractions, percents, words.
    private static readonly string[] Topics = ["batch-normalization", "dropout", "vector-database", "mlp-pytorch"];

    private static readonly Lazy<Dictionary<string, byte[]>> Plain = new(InProcess);

    private readonly Workplace _place = new();

    // By default the one that has the signs of none, and the one that breaks most programs; a process that knows its culture has other digits.
    public static TheoryData<string> Flavours => [.. StrangeCulture.Flavours.Take(Attack.Times(2))];

    // A process for each: by default the one that breaks most programs.
    public static TheoryData<string, string> Places
    {
        get
        {
            var places = new TheoryData<string, string>();
            (string, string)[] all = [("fa_IR.UTF-8", "Etc/GMT+12"), ("tr_TR.UTF-8", "Pacific/Kiritimati"), ("de_DE.UTF-8", "America/St_Johns"), ("ar_SA.UTF-8", "Asia/Riyadh"), ("th_TH.UTF-8", "Asia/Bangkok")];
            foreach (var (language, zone) in all.Take(Attack.Times(1))) places.Add(language, zone);
            return places;
        }
    }

    // Where it is tomorrow already, and where it is yesterday still.
    public static TheoryData<string, string> Zones
    {
        get
        {
            var zones = new TheoryData<string, string>();
            (string, string)[] all = [("tr_TR.UTF-8", "Pacific/Kiritimati"), ("fa_IR.UTF-8", "Etc/GMT+12")];
            foreach (var (language, zone) in all.Take(Attack.Times(1))) zones.Add(language, zone);
            return zones;
        }
    }

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Flavours))]
    public void A_culture_changes_no_byte(string flavour)
    {
        var plain = Plain.Value;
        Dictionary<string, byte[]> there;
        using (new StrangeCulture(flavour)) there = InProcess();
        AssertSame(plain, there);
    }

    // As it ships the program knows no culture but the invariant one.
    [Theory]
    [MemberData(nameof(Zones))]
    public void A_time_zone_and_a_language_change_no_byte(string language, string zone) => AssertSame(Plain.Value, InProcessOfItsOwn(language, zone, knowsCultures: false));

    [CulturesTheory]
    [MemberData(nameof(Places))]
    public void A_program_that_knows_the_cultures_writes_the_same(string language, string zone) => AssertSame(Plain.Value, InProcessOfItsOwn(language, zone, knowsCultures: true));

    private static Dictionary<string, byte[]> InProcess()
    {
        using var place = new Workplace();
        var written = Work(place, commands => [.. commands.Select(args => CommandRun.Good(args).Out)]);
        written["solve"] = Encoding.UTF8.GetBytes(CommandRun.Good(["solve", .. Topics, "--seed", "7", "--level", "hard"]).Out);
        written["topics --json"] = Encoding.UTF8.GetBytes(CommandRun.Good("topics", "--json").Out);
        written["stress"] = Encoding.UTF8.GetBytes(Untimed(CommandRun.Good("stress", "gan", "rnn", "--seeds", "0..9").Out));
        return written;
    }

    private Dictionary<string, byte[]> InProcessOfItsOwn(string language, string zone, bool knowsCultures)
    {
        List<string> start = ["exec"];
        if (knowsCultures) start.AddRange(["--runtimeconfig", _place.With("knowing.json", Knowing())]);
        start.Add(typeof(Program).Assembly.Location);
        using var place = new Workplace();
        return Work(place, commands => Good(language, zone, [.. start, _place.With("commands.json", JsonSerializer.Serialize(commands))]).Split(Program.End + Environment.NewLine)[..^1]);
    }

    // Everything that is written, by its name: what goes to the screen and what goes into files.
    private static Dictionary<string, byte[]> Work(Workplace place, Func<string[][], string[]> run)
    {
        place.With("class.csv", Roster);
        var file = place.With("class.yaml", Run);
        string[][] commands =
        [
            ["solve", "all", "--seed", "7", "--json"],
            ["run", file, "--out", place.PathOf("run"), "--report"],
            ["publish", file, "--out", place.PathOf("site")],
            ["verify", place.PathOf("run/manifest.json")],
            .. ((string[])["pdf", "png", "svg"]).Select(format => (string[])["print", .. Topics, "--seed", "7", "--format", format, "--out", place.PathOf("print")]),
        ];
        var said = run(commands);
        Assert.Equal(commands.Length, said.Length);

        var written = commands.Zip(said).ToDictionary(each => string.Join(' ', each.First).Replace(place.Folder, "", StringComparison.Ordinal), each => Encoding.UTF8.GetBytes(each.Second.Replace(place.Folder, "")));
        foreach (var path in Directory.GetFiles(place.Folder, "*", SearchOption.AllDirectories)) written[Path.GetRelativePath(place.Folder, path)] = File.ReadAllBytes(path);
        return written;
    }

    private static void AssertSame(Dictionary<string, byte[]> plain, Dictionary<string, byte[]> there)
    {
        Assert.True(there.Count >= 40, $"only {there.Count} things were written");
        string[] moved = [.. there.Keys.Where(name => !there[name].AsSpan().SequenceEqual(plain[name]))];
        Assert.Empty(moved);
    }

    // Milliseconds are the machine's; so is how wide their columns are.
    private static string Untimed(string table) => Padding().Replace(Milliseconds().Replace(table, "time"), "-");

    [GeneratedRegex(@"\d+\.\d\d(?= )")]
    private static partial Regex Milliseconds();

    [GeneratedRegex("[ ─]+")]
    private static partial Regex Padding();

    private static string Knowing() =>
        File.ReadAllText(Path.ChangeExtension(typeof(Program).Assembly.Location, ".runtimeconfig.json"))
            .Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal);

    private static string Good(string language, string zone, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var variable in (string[])["LANG", "LC_ALL", "LANGUAGE"]) start.Environment[variable] = language;
        start.Environment["TZ"] = zone;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', args)} ended with {process.ExitCode}: {error.Result}");
        return output;
    }

    /// <summary>A theory for machines that have the cultures' data, the ICU libraries; skipped elsewhere, where no program can know them.</summary>
    private sealed class CulturesTheoryAttribute : TheoryAttribute
    {
        public CulturesTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
        {
            if (!OperatingSystem.IsWindows() && !OperatingSystem.IsMacOS() && !HasIcu()) Skip = "there is no ICU on this machine";
        }

        private static bool HasIcu() =>
            Enumerable.Range(50, 50).Any(version => NativeLibrary.TryLoad(string.Create(CultureInfo.InvariantCulture, $"libicuuc.so.{version}"), out _));
    }
}
