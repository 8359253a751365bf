using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Tests.Publishing;

/// <summary>An exam and a practice run, published without keys, to be looked at.</summary>
public sealed class Published : IDisposable
{
    private const string Topics = "topics: [rnn, { topic: self-attention, blanks: book }, dropout, { topic: backpropagation, level: hard }, llm-sampling]\nvariants: A..C\n";

    private readonly Website _exam = new($"title: Midterm\npool: exam\nseed: E-TEST-TEST-TEST-TEST-TEST-TEST-JE1Y\n{Topics}");
    private readonly Website _practice = new($"title: Exercise\nseed: 987654321\npaper: a4\ncollate: topics\n{Topics}");

    internal Website this[Pool pool] => pool == Pool.Exam ? _exam : _practice;

    public void Dispose()
    {
        _exam.Folder.Dispose();
        _practice.Folder.Dispose();
    }

    internal sealed class Website
    {
        public Website(string yaml)
        {
            Plan = Plans.Of(yaml);
            Sheets = [.. Site.Sheets(Plan)];
            Site.Publish(Plan, Folder.Path);
        }

        public RunPlan Plan { get; }

        public IReadOnlyList<RunSheet> Sheets { get; }

        public Folder Folder { get; } = new();

        public void Deconstruct(out RunPlan plan, out IReadOnlyList<RunSheet> sheets, out Folder folder) => (plan, sheets, folder) = (Plan, Sheets, Folder);
    }
}
