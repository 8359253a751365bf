using AiByHand.Templates;

namespace AiByHand.Tests.Problems;

/// <summary>A seed is a promise: what it gave when its revision was pinned, it gives for ever.</summary>
public sealed class PinnedFingerprintTests
{
    private static readonly IReadOnlyList<Pin> Pins = Pin.IsWanted ? Pin.WriteDown() : Pin.ReadAll();

    [Fact]
    public void Every_seed_gives_what_it_gave_when_it_was_pinned()
    {
        var moved = Pins.Select(FirstMoved).OfType<string>().ToList();
        Assert.True(moved.Count == 0, string.Join('\n', moved) + """

            Sheets printed from these seeds could no longer be reprinted. If this is meant, put the template as it was into templates/archive/,
            raise its revision, and pin what the new one gives: AIBYHAND_PIN=1 dotnet test --project tests/AiByHand.Tests
            """);
    }

    [Fact]
    public void Every_topic_is_pinned_at_every_level()
    {
        var pinned = Pins.Select(pin => (pin.Topic, pin.Revision, pin.Level)).ToHashSet();
        var missing = from head in TemplateCatalog.Topics.Concat(TemplateCatalog.Examples)
                      from level in Template.Levels
                      where !pinned.Contains((head.Topic, head.Revision, level))
                      select $"{head.Topic} r{head.Revision} {level}";
        Assert.True(!missing.Any(), $"Not pinned: {string.Join(", ", missing)}. Pin them: AIBYHAND_PIN=1 dotnet test --project tests/AiByHand.Tests");
    }

    private static string? FirstMoved(Pin pin)
    {
        var now = Pin.WordsOf(TemplateCatalog.Load(pin.Topic, pin.Level, pin.Revision));
        for (var seed = 0; seed < Pin.Seeds; seed++)
        {
            if (now[seed] != pin.Words[seed]) return $"{pin.Topic} r{pin.Revision} {pin.Level}: the first seed that moved is {seed} (pinned {pin.Words[seed]}, now {now[seed]})";
        }
        return null;
    }
}
