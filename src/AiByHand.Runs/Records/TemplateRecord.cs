using System.Security.Cryptography;
using System.Text;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Records;

/// <summary>The template a topic was printed from.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Sha256">The SHA-256 of its text, as 64 hexadecimal digits.</param>
public sealed record TemplateRecord(string Topic, int Revision, string Sha256)
{
    /// <summary>The record of a topic of a run.</summary>
    public static TemplateRecord Of(PlannedTopic topic) => new(topic.Template.Topic, topic.Template.Revision, HashOf(topic.Source.Text));

    /// <summary>Whether a text is the one whose hash this is, with whatever line ends it was hashed.</summary>
    internal bool IsOf(string text) => HashOf(text) == Sha256 || HashOf(text.ReplaceLineEndings("\n")) == Sha256 || HashOf(text.ReplaceLineEndings("\r\n")) == Sha256;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
