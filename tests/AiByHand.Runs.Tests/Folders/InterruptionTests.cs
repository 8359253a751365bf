using System.Text;
using AiByHand.Attacks;
using AiByHand.Pages.Writers;
using AiByHand.Runs.Folders;

namespace AiByHand.Runs.Tests.Folders;

/// <summary>Moving into place is all or nothing: whatever it is stopped by, before whichever step, the folder holds all of before or all of after once it is opened again, and its owner's files in any case.</summary>
public class InterruptionTests
{
    private sealed class Cut : Exception;

    [Fact]
    public void A_thousand_interruptions_one_before_every_step_lose_nothing()
    {
        var interruptions = 0;
        for (var number = 0; interruptions < 1000; number++)
        {
            var scene = new Scene(number);
            foreach (var step in Enumerable.Range(1, StepsOf(scene)))
            {
                using var folder = Folder.InMemory();
                scene.Set(folder.Path);
                Interrupt(() => scene.Change(folder.Path, CutFrom(step)));
                interruptions++;
                Reopen(folder.Path);
                AssertWhole(scene, folder, step);
            }
        }
    }

    [Fact]
    public void An_interruption_of_putting_right_loses_nothing_either()
    {
        foreach (var number in (int[])[0, 1])
        {
            var scene = new Scene(number);
            foreach (var step in Enumerable.Range(1, StepsOf(scene)))
            {
                for (var second = 1; ; second++)
                {
                    using var folder = Folder.InMemory();
                    scene.Set(folder.Path);
                    Interrupt(() => scene.Change(folder.Path, CutFrom(step)));
                    var isCut = Interrupt(() => Reopen(folder.Path, CutFrom(second)));
                    Reopen(folder.Path);
                    AssertWhole(scene, folder, step);
                    if (!isCut) break;
                }
            }
        }
    }

    [Fact]
    public void A_step_that_fails_takes_back_those_before_it()
    {
        for (var number = 0; number < 8; number++)
        {
            var scene = new Scene(number);
            foreach (var failing in Enumerable.Range(1, StepsOf(scene)))
            {
                using var folder = Folder.InMemory();
                scene.Set(folder.Path);
                var step = 0;
                var isTold = false;
                try
                {
                    // A file that is open in another program, or may not be moved.
                    scene.Change(folder.Path, _ =>
                    {
                        if (++step == failing) throw new IOException("it is open in another program");
                    });
                }
                catch (OutputException told)
                {
                    isTold = true;
                    Assert.Contains("it is open in another program", told.Message, StringComparison.Ordinal);
                }
                Assert.Equal(isTold ? scene.Before : scene.After, Texts(folder, hidden: false));
                Reopen(folder.Path);
                Assert.Equal(isTold ? scene.Before : scene.After, Texts(folder));
            }
        }
    }

    [Fact]
    public void Where_taking_back_fails_too_the_next_run_does_it()
    {
        var scene = new Scene(1);
        using var folder = Folder.InMemory();
        scene.Set(folder.Path);
        var moves = 0;
        var told = Assert.Throws<OutputException>(() => scene.Change(folder.Path, step =>
        {
            if (step.Contains(" to ", StringComparison.Ordinal) && ++moves > 3) throw new IOException("no");
        }));
        Assert.Contains("The next run puts back what was there before.", told.Message, StringComparison.Ordinal);
        Reopen(folder.Path);
        Assert.Equal(scene.Before, Texts(folder));
    }

    [Fact]
    public void A_process_that_is_killed_before_any_step_loses_nothing()
    {
        // A process for each: every third step, in the next scene others.
        foreach (var number in (int[])[0, 1, 2])
        {
            var scene = new Scene(number);
            for (var step = 1 + number % Attack.Step(3); ; step += Attack.Step(3))
            {
                using var folder = Folder.InMemory();
                scene.Set(folder.Path);
                var isKilled = Program.IsKilled(folder.Path, number, step);
                Reopen(folder.Path);
                AssertWhole(scene, folder, step);
                if (!isKilled) break;
            }
        }
    }

    [Fact]
    public void What_somebody_put_in_the_place_since_isn_t_lost()
    {
        var scene = new Scene(1);
        foreach (var step in Enumerable.Range(1, StepsOf(scene)))
        {
            foreach (var name in scene.Before.Keys.Union(scene.After.Keys))
            {
                using var folder = Folder.InMemory();
                scene.Set(folder.Path);
                Interrupt(() => scene.Change(folder.Path, CutFrom(step)));
                Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
                File.WriteAllText(folder[name], "written since");
                try
                {
                    Reopen(folder.Path);
                }
                catch (RunException told)
                {
                    Assert.Contains("move it away", told.Message, StringComparison.Ordinal);
                    // All of before is still somewhere.
                    var there = Texts(folder).Values.ToHashSet();
                    Assert.All(scene.Before.Where(file => file.Key != name), file => Assert.Contains(file.Value, there));
                }
                Assert.Equal("written since", File.ReadAllText(folder[name]));
            }
        }
    }

    [Theory]
    [InlineData("""{"folders":[],"moves":[{"from":"notes.txt","to":"../notes.txt","name":"notes.txt","bytes":4,"sha256":"00"}]}""")]
    [InlineData("""{"folders":[],"moves":[{"from":".unfinished/new/../../x","to":"../../x","name":"../../x","bytes":4,"sha256":"00"}]}""")]
    [InlineData("""{"folders":[],"moves":[{"from":"/etc/x","to":"notes.txt","name":"notes.txt","bytes":4,"sha256":"00"}]}""")]
    [InlineData("""{"folders":["../x"],"moves":[]}""")]
    [InlineData("""{"folders":[7],"moves":[]}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_journal_that_isn_t_ours_is_refused(string journal)
    {
        using var folder = new Folder();
        File.WriteAllText(folder["notes.txt"], "mine");
        Directory.CreateDirectory(folder[".unfinished"]);
        File.WriteAllText(folder[".unfinished/journal.json"], journal);
        var before = folder.Files;

        Assert.Contains("isn't what a run left there", Assert.Throws<RunException>(() => Reopen(folder.Path)).Message, StringComparison.Ordinal);

        before[".unfinished/.lock"] = "";
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public void A_forged_journal_takes_away_nothing_through_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        using Folder folder = new(), other = new();
        File.WriteAllText(other["victim.txt"], "mine");
        Directory.CreateDirectory(folder[".unfinished/new"]);
        Directory.CreateSymbolicLink(folder["lnk"], other.Path);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("mine")));
        File.WriteAllText(folder[".unfinished/journal.json"], $$"""{"folders":[],"moves":[{"from":".unfinished/new/lnk/victim.txt","to":"lnk/victim.txt","name":"lnk/victim.txt","bytes":4,"sha256":"{{hash}}"}]}""");

        Assert.Throws<RunException>(() => Reopen(folder.Path));
        Assert.Equal("mine", File.ReadAllText(other["victim.txt"]));
    }

    private static int StepsOf(Scene scene)
    {
        using var folder = Folder.InMemory();
        scene.Set(folder.Path);
        var steps = 0;
        scene.Change(folder.Path, _ => steps++);
        Assert.Equal(scene.After, Texts(folder));
        return steps;
    }

    // From there on nothing happens any more, as if the process were dead.
    private static Action<string> CutFrom(int first)
    {
        var step = 0;
        return _ =>
        {
            if (++step >= first) throw new Cut();
        };
    }

    private static bool Interrupt(Action work)
    {
        try
        {
            work();
            return false;
        }
        catch (Cut)
        {
            return true;
        }
    }

    private static void Reopen(string folder, Action<string>? before = null)
    {
        using var stage = new StagedFolder(folder, before);
    }

    private static void AssertWhole(Scene scene, Folder folder, int step)
    {
        var found = Texts(folder);
        if (found.TryGetValue("manifest.json", out var manifest) && manifest == scene.After["manifest.json"]) Assert.Equal(scene.After, found);
        else Assert.Equal(scene.Before, found);
        Assert.True(!Directory.Exists(folder[".unfinished"]), $"remains after step {step}");
    }

    private static SortedDictionary<string, string> Texts(Folder folder, bool hidden = true) => new(
        folder.Files.Where(file => hidden || !file.Key.StartsWith('.')).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(Convert.FromHexString(file.Value))),
        StringComparer.Ordinal);
}
