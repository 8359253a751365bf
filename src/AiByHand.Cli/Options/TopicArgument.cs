using System.CommandLine;
using AiByHand.Templates;

namespace AiByHand.Cli.Options;

/// <summary><c>TOPIC…</c>.</summary>
internal sealed class TopicArgument : Argument<string[]>
{
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
        foreach (var text in parsed.GetRequiredValue(this))
        {
            // The library takes an option it doesn't know for a topic.
            if (text.StartsWith('-')) throw new Refusal(Misunderstood.UnknownOption(text, parsed.CommandResult.Command));
            choices.AddRange(TopicChoice.Of(text));
        }
        return choices;
    }
}
