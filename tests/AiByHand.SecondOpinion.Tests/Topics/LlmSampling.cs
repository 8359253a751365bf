using System.Globalization;

namespace AiByHand.SecondOpinion.Tests.Topics;

/// <summary>No network: sorting, adding and looking up, in whole hundredths.</summary>
internal sealed class LlmSampling : Opinion
{
    protected override void Solve()
    {
        var vocabulary = Words("vocabulary").Select(row => row[0]).ToArray();
        var random = Hundredths(Given("r").flatten());
        var columns = Given("P").t().unbind();
        var draws = columns.Select((column, t) => new Draw(vocabulary, Hundredths(column), random[t])).ToArray();

        Judge("sorted_vocab", ByRow(draws, draw => draw.Sorted.Select(entry => entry.Word)));
        Judge("sorted_prob", Parts(draws, draw => draw.Sorted.Select(entry => entry.Share)).t());
        Judge("cumulative", Parts(draws, draw => draw.Right).t());
        Judge("hit", [[.. draws.Select(draw => (draw.Hit + 1).ToString(CultureInfo.InvariantCulture))]]);
        Judge("range", Parts(draws, draw => [draw.Right[draw.Hit] - draw.Sorted[draw.Hit].Share, draw.Right[draw.Hit]]));
        Judge("sentence", [[.. draws.Select(draw => draw.Sorted[draw.Hit].Word)]]);
    }

    private static int[] Hundredths(Tensor numbers) => [.. numbers.contiguous().data<double>().Select(number => (int)Math.Round(number * 100))];

    private static Tensor Parts(Draw[] draws, Func<Draw, IEnumerable<int>> hundredths) =>
        stack(draws.Select(draw => tensor(hundredths(draw).Select(part => part / 100.0).ToArray())));

    private static string[][] ByRow(Draw[] draws, Func<Draw, IEnumerable<string>> words) =>
        [.. Enumerable.Range(0, draws[0].Sorted.Length).Select(row => draws.Select(draw => words(draw).ElementAt(row)).ToArray())];

    private sealed class Draw
    {
        public Draw(string[] vocabulary, int[] shares, int random)
        {
            // The sort keeps the order of equals.
            Sorted = [.. vocabulary.Zip(shares).OrderByDescending(entry => entry.Second)];
            Right = [.. Sorted.Select((_, row) => Sorted[..(row + 1)].Sum(entry => entry.Share))];
            Hit = Array.FindIndex(Right, right => random < right);
        }

        public (string Word, int Share)[] Sorted { get; }

        public int[] Right { get; }

        public int Hit { get; }
    }
}
