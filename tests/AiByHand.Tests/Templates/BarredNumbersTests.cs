using System.Text.RegularExpressions;
using AiByHand.Templates.Expanding;

namespace AiByHand.Tests.Templates;

public class BarredNumbersTests
{
    private const string Signs = "123456789012345678.-+/| x_(", Number = @"(?<number>[-+]?[.\d][-+./\d]*)", Before = @"(?<![\w.|/])", More = @"(?:\s+\|\s+" + Number + ")";

    // What is found by hand is what patterns find.
    [Fact]
    public void They_are_found_where_patterns_find_them()
    {
        Regex three = new($@"{Before}{Number}{More}{{2}}(?![\w.]|\s*\|)", RegexOptions.CultureInvariant), runs = new($"{Before}{Number}{More}+", RegexOptions.CultureInvariant);
        var random = new Random(7);
        var (threes, others) = (0, 0);
        for (var i = 0; i < 100_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(5) < 2 ? " | " : Signs[random.Next(Signs.Length)].ToString()));
            var from = random.Next(text.Length);
            Match? match = three.Match(text, from) is { Success: true } success ? success : null, other = runs.Matches(text).FirstOrDefault(run => run.Groups["number"].Captures.Count != 3);
            if (Told(other) != Told(BarredNumbers.FindOthers(text, 3))) Assert.Fail($"'{text}': {Told(BarredNumbers.FindOthers(text, 3))}, not {Told(other)}");
            if (other is not null)
            {
                others++;
                continue;
            }
            if (match is not null) threes++;
            if (Told(match) != Told(BarredNumbers.Find(text, 3, from))) Assert.Fail($"'{text}' from {from}: {Told(BarredNumbers.Find(text, 3, from))}, not {Told(match)}");
        }
        Assert.True(threes > 500 && others > 5000, $"{threes} of three, {others} others");
    }

    private static string Told(Match? match) => match is null ? "none" : $"{match.Index} to {match.Index + match.Length}: {string.Join(' ', match.Groups["number"].Captures.Select(number => (number.Index, number.Length)))}";

    private static string Told(BarredNumbers? found) => found is null ? "none" : $"{found.Start} to {found.End}: {string.Join(' ', Enumerable.Range(0, found.Count).Select(number => found[number]))}";
}
