using AiByHand.Yaml;

namespace AiByHand.Templates.Reading;

/// <summary>YAML that a short form stands for; a mistake in it is told where the short form stands.</summary>
internal static class MadeYaml
{
    public static YamlScalar Word(string text, Location at) => new(text, IsQuoted: false, IsVerbatim: true, at);

    public static YamlMap Map(string key, YamlScalar value) => new([(Word(key, value.At), value)], value.At);
}
