using System.Text.RegularExpressions;
using AiByHand.Answers;
using AiByHand.Marking;
using AiByHand.Practice;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;
using AiByHand.Terms;
using AiByHand.Tests.Marking;
using AiByHand.Shipped;
using AiByHand.Workings;

namespace AiByHand.Tests.Practice;

public sealed class PracticeSheetTests
{
    public static TheoryData<string, string> Sheets => ShippedSheets.OfTopics;

    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Theory]
    [InlineData("one-node", "Z[1,1]", "Z = W[1,1]·X[1,1] + W[1,2]·X[2,1] + W[1,3]·X[3,1] + W[1,4]")]
    [InlineData("rnn", "H0'[1,1]", "H0[1,1] = as it is given")]
    [InlineData("rnn", "Z2[1,1]", "Z2[1,1] = B[1,1]·x2 + A[1,1]·H1[1,1] + A[1,2]·H1[2,1]")]
    [InlineData("rlhf", "winner_reward'[1,1]", "Winner’s Reward = as it stands before")]
    [InlineData("clip", "Z1[1,1]", "Z text[1,1] = Text Encoder[1,1]·Word Embeddings[1,1] + … + Text Encoder[1,3]·Word Embeddings[3,1] + Text Encoder[1,4]")]
    [InlineData("seven-layers", "Z1[1,1] then", "A1[1,1] = ReLU(Z1[1,1])")]
    [InlineData("backpropagation", "dL_dZ2[1,2]", "∂L/∂Z2[1,2] = ∂L/∂A2[1,2] if Z2[2,1] > 0, else 0")]
    [InlineData("batch-normalization", "normalized[1,1]", "normalized[1,1] = centered[1,1] ÷ σ[1,1], without decimals")]
    [InlineData("llm-sampling", "words1[2,1]", "sorted vocab[2,1] = of Vocab[1,1] to Vocab[10,1] the one where P[1,1] to P[10,1] is 2nd largest")]
    [InlineData("llm-sampling", "sums1[2,1]", "cumulative[2,1] = cumulative[1,1] + sorted prob[2,1]")]
    [InlineData("vector-database", "X1[1,1]", "X1[1,1] = of E[1,1] to E[1,22] the one where data[1,1] stands in vocabulary[1,1] to vocabulary[1,22]")]
    [InlineData("mixture-of-experts", "gate[1,1]", "gate[1,1] = 1 if Z gate[1,1] is the largest of Z gate[1,1], Z gate[2,1], else 0")]
    [InlineData("mixture-of-experts", "Z[1,1]", "Z[1,1], a cell of: for each column t: the chosen expert’s W · X + b")]
    [InlineData("mlp-pytorch", "code[3,1]", "act 1: the function that makes A1 of Z1")]
    [InlineData("resnet", "I[1,1]", "I3[1,1], a cell of: identity(3)")]
    [InlineData("rlhf", "llm_loss_gradient[1,1]", "llm loss gradient is the same on every sheet: see what is printed beside it")]
    [InlineData("switch-transformer", "expert_B_in[1,2]", "expert B in: the columns of Z where Routed to = 'B'; cells may stay empty")]
    public void A_hint_names_the_cells_that_one_is_made_of(string topic, string cell, string hint)
    {
        var sheet = Sheet(topic);
        Assert.Equal(hint, sheet.Hint(sheet.Find(cell)!));
    }

    [Fact]
    public void A_step_in_words_is_told_whole()
    {
        foreach (var template in TemplateCatalog.Topics.Select(topic => TemplateCatalog.Load(topic.Topic)))
        {
            var hints = Hints.Of(template);
            var formulas = new SheetFormulas(template);
            Assert.All(template.Steps, step =>
            {
                var (formula, told) = (formulas.Of(step), hints.InWords(step));
                Assert.True(formula == told || formula.EndsWith($" = {told}", StringComparison.Ordinal), $"{formula}: {told}");
            });
        }
    }

    // A hint that is the same for all numbers can't hold one of them, but for an answer that is the same as well.
    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_hint_holds_no_answer(string topic, string level)
    {
        var sheets = Enumerable.Range(0, 6).Select(seed => Sheet(topic, level, (ulong)seed)).ToList();
        foreach (var sheet in sheets) Assert.Equal(sheets[0].Asked.Select(sheets[0].Hint), sheet.Asked.Select(sheet.Hint));
        foreach (var asked in sheets[0].Asked.Where(asked => asked is { Cell: not null, Step: not null } && FreeVariables.Of(TemplateTerms.Of(sheets[0].Solution.Template).Of(asked.Cell)!).Count == 0))
        {
            var hint = sheets[0].Hint(asked);
            Assert.DoesNotMatch($@"(?<![\w.(]){Regex.Escape(asked.RightText)}(?![\w.])", hint[(hint.IndexOfAny([':', '='], hint.IndexOf(']', StringComparison.Ordinal) + 1) + 1)..].Replace('−', '-'));
        }
    }

    [Fact]
    public void Numbers_are_the_pupils_own()
    {
        var sheet = Sheet("rnn");
        var entries = Key(sheet);
        var right = sheet.Show(sheet.Find("Z1[1,1]")!, sheet.Mark(entries));
        Assert.Equal(Working.Of(sheet.Solution).Line(sheet.Find("Z1[1,1]")!.Step!, 1, 1), right.Line);

        entries["x1[1,1]"] = "3,0";
        Assert.Equal("Z1[1,1] = 2·3 = 6", sheet.Show(sheet.Find("Z1[1,1]")!, sheet.Mark(entries)).Line);
        // What the pupil has in the cell itself isn't what comes out.
        entries["Z1[1,1]"] = "77";
        Assert.Equal("Z1[1,1] = 2·3 = 6", sheet.Show(sheet.Find("Z1[1,1]")!, sheet.Mark(entries)).Line);
        Assert.Equal("H1[1,1] = ReLU(77) = 77", sheet.Show(sheet.Find("H1'[1,1]")!, sheet.Mark(entries)).Line);
    }

    [Fact]
    public void Nothing_is_told_of_cells_that_are_still_empty()
    {
        var sheet = Sheet("rnn");
        var shown = sheet.Show(sheet.Find("Z2[1,1]")!, sheet.Mark(new Dictionary<string, string>()));
        Assert.Null(shown.Line);
        Assert.Equal(["x2[1,1]", "H1'[1,1]", "H1'[2,1]"], shown.Missing.Select(asked => asked.Name));
        // What is printed is there.
        Assert.Equal("x1 = X[1,1] = 1", sheet.Show(sheet.Find("x1[1,1]")!, sheet.Mark(new Dictionary<string, string>())).Line);
    }

    [Fact]
    public void Own_numbers_without_a_result_have_no_line()
    {
        var sheet = Sheet("batch-normalization");
        var entries = Key(sheet);
        entries["std[1,1]"] = "0";
        var shown = sheet.Show(sheet.Find("normalized[1,1]")!, sheet.Mark(entries));
        Assert.Null(shown.Line);
        Assert.Empty(shown.Missing);
    }

    // By another way: marking has worked out what follows.
    [Theory]
    [MemberData(nameof(Topics))]
    public void What_is_shown_comes_to_what_follows(string topic)
    {
        var random = new Random(11);
        var lines = 0;
        for (ulong seed = 0; seed < 6; seed++)
        {
            var sheet = Sheet(topic, Template.BookLevel, seed);
            var marked = sheet.Mark(new SpoiltSheet(sheet.Solution, Blanks.All, random).Texts);
            foreach (var judged in marked.Cells.Where(cell => cell.Asked is { Step: not null, Cell: not null, Entry.IsCopy: false }))
            {
                if (sheet.Show(judged.Asked, marked).Line is not { } line || judged.Own is not { } own || judged.Notes.HasFlag(MarkNotes.Tie)) continue;
                lines++;
                Assert.Contains(Working.Written(own, judged.Asked.Notation), line, StringComparison.Ordinal);
            }
        }
        Assert.True(lines > 0);
    }

    [Fact]
    public void Words_are_chosen_from_those_that_may_stand_there()
    {
        Assert.Equal(["tea", "milk", "water", "like", "want", "I", "you", "we", "they", "cats"], WordsFor("llm-sampling", "word1[1,1]"));
        Assert.Equal(["Linear", "T", "F", "ReLU", "Tanh", "Sigmoid", "Identity"], WordsFor("mlp-pytorch", "code[2,1]"));
        Assert.Equal(["-", "A", "B", "C"], WordsFor("switch-transformer", "routed_to[1,1]"));
        Assert.Empty(WordsFor("rnn", "Z1[1,1]"));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_right_word_is_among_those_to_choose_from(string topic, string level)
    {
        for (ulong seed = 0; seed < 4; seed++)
        {
            var sheet = Sheet(topic, level, seed);
            foreach (var asked in sheet.Asked.Where(asked => asked.Right?.Word is not null)) Assert.Contains(asked.RightText, sheet.WordsFor(asked));
        }
    }

    private static IReadOnlyList<string> WordsFor(string topic, string cell)
    {
        var sheet = Sheet(topic);
        return sheet.WordsFor(sheet.Find(cell)!);
    }

    private static Dictionary<string, string> Key(PracticeSheet sheet) => sheet.Asked.ToDictionary(asked => asked.Name, asked => asked.RightText);

    private static PracticeSheet Sheet(string topic, string level = Template.BookLevel, ulong seed = 7) => new(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(topic, level), seed).Problem));
}
