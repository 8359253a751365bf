using System.Globalization;
using AiByHand.Problems;
using AiByHand.Templates;

namespace AiByHand.Cli.Options;

/// <summary>Topics of one's own are named by their file, ours by their id: who names the own by id is told the file, if it lies in the folder.</summary>
internal static class OwnTopic
{
    /// <summary>What is said of a name that no shipped topic has.</summary>
    /// <param name="topic">The name.</param>
    public static string Missing(string topic) => IsHere(topic)
        ? $"no topic '{topic}' is shipped; one of your own is named by its file, ./{topic}.yaml"
        : TemplateCatalog.NoTopic(topic, more: "; one of your own is named by its file, ./my-topic.yaml");

    /// <summary>What prints a sheet of an own topic whose code is all that is known; null if no such file lies in the folder.</summary>
    /// <param name="code">The code.</param>
    /// <param name="more">What else is asked of <c>print</c>.</param>
    public static string? Print(SheetCode code, string more = "") => !IsHere(code.Topic) ? null
        : string.Create(CultureInfo.InvariantCulture, $"{code} is of a topic of your own: {App.Name} print ./{code.Topic}.yaml --seed {code.Seed}{(code.Level == Template.BookLevel ? "" : $" --level {code.Level}")}{string.Concat(code.Sizes.Select(size => $" --set {size.Key}={size.Value}"))}{(code.Blanks == Answers.Blanks.Book ? " --blanks book" : "")}{more} prints it, at the file's revision");

    private static bool IsHere(string topic) => TemplateCatalog.Find(topic) is null && File.Exists($"{topic}.yaml");
}
