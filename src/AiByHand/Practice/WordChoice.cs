using AiByHand.Marking;
using AiByHand.Solutions;
using AiByHand.Terms;

namespace AiByHand.Practice;

/// <summary>The words that may stand in a sheet's cells: what their terms can choose from, whatever is chosen. The cells of a grid have one list.</summary>
internal sealed class WordChoice
{
    private readonly Dictionary<string, IReadOnlyList<string>> _items = new(StringComparer.Ordinal);

    public WordChoice(Solution solution, IReadOnlyList<AskedCell> asked)
    {
        foreach (var item in asked.Where(IsWord).GroupBy(cell => cell.Entry.Name.Item))
        {
            var words = new List<string>();
            var seen = new HashSet<Term>(ReferenceEqualityComparer.Instance);
            foreach (var cell in item) Add(cell.Cell!, solution, words, seen);
            // A list of one would be the answer.
            if (words.Count > 1) _items[item.Key] = words;
        }
    }

    /// <summary>The words for a cell; none where no word is asked.</summary>
    public IReadOnlyList<string> Of(AskedCell asked) => IsWord(asked) ? _items.GetValueOrDefault(asked.Entry.Name.Item, []) : [];

    private static bool IsWord(AskedCell asked) => asked.Right?.Word is not null;

    private static void Add(Term term, Solution solution, List<string> words, HashSet<Term> seen)
    {
        if (!seen.Add(term)) return;
        switch (term)
        {
            case Word word:
                Add(word.Text, words);
                break;
            case CellReference cell when TemplateTerms.Of(solution.Template).Of(cell) is { } step:
                Add(step, solution, words, seen);
                break;
            case CellReference cell:
                if (solution[cell.Tensor][cell.Row - 1, cell.Column - 1].Word is { } given) Add(given, words);
                break;
            case Terms.Index index:
                foreach (var option in index.List) Add(option, solution, words, seen);
                break;
            case Conditional conditional:
                Add(conditional.Then, solution, words, seen);
                Add(conditional.Otherwise, solution, words, seen);
                break;
        }
    }

    private static void Add(string word, List<string> words)
    {
        if (!words.Contains(word)) words.Add(word);
    }
}
