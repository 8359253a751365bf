using System.CommandLine;

namespace AiByHand.Cli.Commands;

/// <summary>A command whose help ends in examples.</summary>
internal abstract class CommandWithExamples(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}
