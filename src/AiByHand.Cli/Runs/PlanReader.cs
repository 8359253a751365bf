using System.Security.Cryptography;
using AiByHand.Runs.Plans;
using AiByHand.Runs.Printing;
using AiByHand.Runs.Reading;
using AiByHand.Templates;

namespace AiByHand.Cli.Runs;

/// <summary>Run files that the user names.</summary>
internal static class PlanReader
{
    /// <summary>The plan of a run file; where it has no master seed one is picked, and said.</summary>
    /// <exception cref="Refusal">The file can't be read, or a part is asked for of a run without a seed.</exception>
    /// <exception cref="TemplateException">The run file, the roster or a topic file has mistakes.</exception>
    public static RunPlan Read(string path, ulong? seed, Shard shard, Terminal terminal)
    {
        throw new NotImplementedException();
    }
}
