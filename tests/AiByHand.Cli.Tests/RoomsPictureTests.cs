namespace AiByHand.Cli.Tests;

/// <summary>The picture on the page about the architecture shows what is built: <c>AIBYHAND_PIN=1 dotnet test --project tests/AiByHand.Cli.Tests --filter RoomsPicture</c> draws it anew.</summary>
public sealed class RoomsPictureTests
{
    private static string Path => Repository.File("docs/pictures/rooms.svg");

    [Fact]
    public void It_shows_the_rooms_as_they_are()
    {
        var drawn = RoomsPicture.Draw();

        if (Environment.GetEnvironmentVariable("AIBYHAND_PIN") == "1") File.WriteAllText(Path, drawn);
        Assert.Equal(File.ReadAllText(Path), drawn);
    }
}
