using System.Security.Cryptography;
using System.Text;
using AiByHand.Problems;
using AiByHand.Runs.Plans;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Runs.Choosing;

/// <summary>A sheet that a copy may get.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Givens">A hash of the givens: equal givens, equal hashes.</param>
/// <param name="Answers">A hash of the final answers.</param>
/// <param name="Worked">All of it; null for one that another part of the run found.</param>
internal readonly record struct Candidate(ChosenSheet Sheet, ShortHash Givens, ShortHash Answers, WorkedSheet? Worked)
{
    /// <summary>The sheet of a seed, or null if it isn't of the pool.</summary>
    /// <exception cref="SheetException">The template's conditions can't be met.</exception>
    /// <exception cref="RunException">A step has no exact result, or none that can be written.</exception>
    public static Candidate? Of(Template template, Pool pool, ulong seed)
    {
        var problem = ProblemDrawer.Draw(template, seed).Problem;
        var digest = Pools.Digest(problem);
        if (Pools.Of(digest) != pool) return null;
        try
        {
            var worked = WorkedSheet.Of(problem);
            return new Candidate(new ChosenSheet(seed, worked.Effort.Weight), ShortHash.Of(digest), AnswersOf(worked.Solution), worked);
        }
        catch (SheetException mistake)
        {
            throw new RunException($"{problem.Code}: {mistake.Message}", mistake);
        }
    }

    private static ShortHash AnswersOf(Solution solution)
    {
        var text = new StringBuilder();
        foreach (var step in FinalAnswers.Of(solution.Template))
        {
            var answer = solution[step.Name];
            text.Append(step.Name).Append(' ').Append(answer.Shape);
            foreach (var cell in answer.Cells) text.Append(' ').Append(cell.Write(step.Notation));
            text.Append('\n');
        }
        return ShortHash.Of(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
