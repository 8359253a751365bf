using System.CommandLine;
using AiByHand.Runs.Choosing;
using AiByHand.Templates;

namespace AiByHand.Cli.Options;

/// <summary><c>TOPIC…</c>.</summary>
internal sealed class TopicArgument : Argument<string[]>
{
    private const int MostWordsOfCode = 12;

    public TopicArgument(string more) : base("TOPIC")
    {
        HelpName = Name;
        Arity = ArgumentArity.OneOrMore;
        CompletionSources.Add(_ => ["all", .. TemplateCatalog.Topics.Select(head => head.Topic)]);
        Description = $"A topic's id (rnn) or number (2), all, a topic file of your own (./my-topic.yaml){more}";
    }

    /// <summary>The topics, in the order in which they are named.</summary>
    /// <exception cref="Refusal">There is no such topic.</exception>
    public IReadOnlyList<TopicChoice> Read(ParseResult parsed)
    {
        var choices = new List<TopicChoice>();
        foreach (var text in Joined(parsed.GetRequiredValue(this)))
        {
            // The library takes an option it doesn't know for a topic.
            if (text.StartsWith('-')) throw new Refusal(Misunderstood.UnknownOption(text, parsed.CommandResult.Command));
            choices.AddRange(TopicChoice.Of(text));
        }
        return choices;
    }

    // A code typed with blanks comes in pieces.
    private static List<string> Joined(string[] words)
    {
        var texts = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var count = Math.Min(MostWordsOfCode, words.Length - i);
            while (count > 1 && TypedCode.Of(string.Join(' ', words.Skip(i).Take(count)), isShipped: true) is null) count--;
            if (count <= 1 && i + 1 < words.Length && TypedCode.Missing(string.Join(' ', words.Skip(i))) is not null && TypedCode.Missing($"{words[i]} {words[i + 1]}") is not null) count = words.Length - i;
            texts.Add(string.Join(' ', words.Skip(i).Take(Math.Max(1, count))));
            i += Math.Max(1, count);
        }
        return texts;
    }
}
