using System.Text.Json;

namespace AiByHand.Cli.Tests;

/// <summary>Sizes that are chosen on the command line.</summary>
public sealed class SetTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("matrix-multiplication --seed 7 --set rows=3 --set inner=4", "matrix-multiplication-7-rows3-inner4.pdf")]
    [InlineData("matrix-multiplication --seed 7 --set inner=4 --set rows=3", "matrix-multiplication-7-rows3-inner4.pdf")]
    [InlineData("4 --seed 7 --set rows=2", "matrix-multiplication-7.pdf")]
    [InlineData("4 --seed 7 --level hard --set rows=2", "matrix-multiplication-7-hard-rows2.pdf")]
    [InlineData("matrix-multiplication.r1.book.7.rows=3.inner=4", "matrix-multiplication-7-rows3-inner4.pdf")]
    [InlineData("4 matrix-multiplication.r1.book.7.rows=3 --seed 7", "matrix-multiplication-7.pdf matrix-multiplication-7-rows3.pdf")]
    [InlineData("4 --seed 7 --count 3 --set rows=4 --booklet", "matrix-multiplication-7-9-rows4.pdf")]
    public void Files_name_the_chosen_sizes(string args, string files) =>
        Assert.Equal(files.Split(' ').Select(_place.PathOf), CommandRun.Good([.. Print(args), "--view", "worksheet"]).OutLines);

    [Fact]
    public void The_code_alone_reprints_the_sheet()
    {
        CommandRun.Good(Print("matrix-multiplication --seed 7 --set rows=3 --set columns=1"));
        var printed = _place.Files.Select(_place.Bytes).ToList();
        CommandRun.Good(Print("matrix-multiplication.r1.book.7.rows=3.columns=1"));
        Assert.Equal(printed, _place.Files.Select(_place.Bytes));
    }

    [Fact]
    public void Solving_takes_the_sizes()
    {
        using var sheet = JsonDocument.Parse(CommandRun.Good("solve", "matrix-multiplication", "--seed", "7", "--set", "rows=5", "--json").Out);
        Assert.Equal("matrix-multiplication.r1.book.7.rows=5", sheet.RootElement.GetProperty("code").GetString());
        Assert.Equal(5, sheet.RootElement.GetProperty("tensors").EnumerateArray().First(tensor => tensor.GetProperty("name").GetString() == "A").GetProperty("values").GetArrayLength());
    }

    [Fact]
    public void Numbers_of_one_s_own_may_have_chosen_sizes()
    {
        var numbers = _place.With("numbers.json", """{ "A": [[2]], "B": [[3, 4]] }""");
        var run = CommandRun.Good("solve", "matrix-multiplication", "--given", numbers, "--set", "rows=1", "--set", "inner=1", "--set", "columns=2", "--json");
        using var sheet = JsonDocument.Parse(run.Out);
        Assert.Equal("[[6,8]]", sheet.RootElement.GetProperty("tensors").EnumerateArray().Last().GetProperty("values").GetRawText());
    }

    [Theory]
    [InlineData("4 --seed 7 --set rows", "--set can't be 'rows'; it is a size and a whole number, such as rows=3")]
    [InlineData("4 --seed 7 --set rows=three", "--set can't be 'rows=three'; it is a size and a whole number, such as rows=3")]
    [InlineData("4 --seed 7 --set rows=3 --set rows=4", "--set chooses rows twice: 3 and 4")]
    [InlineData("4 --seed 7 --set rows=99", "matrix-multiplication: rows must be from 1 to 6 (rows of A and of the product), not 99")]
    [InlineData("4 --seed 7 --set row=3", "matrix-multiplication has no size 'row'; did you mean 'rows'?")]
    [InlineData("rnn --seed 7 --set rows=3", "rnn has no size 'rows'; its sizes are fixed")]
    [InlineData("matrix-multiplication.r1.book.7.rows=99", "matrix-multiplication: rows must be from 1 to 6 (rows of A and of the product), not 99")]
    [InlineData("matrix-multiplication.r1.book.7.rows=3 --set rows=4", "matrix-multiplication.r1.book.7.rows=3 has the sizes it was printed with: leave out --set, or name the topic (matrix-multiplication) and --seed 7")]
    public void A_size_that_can_t_be_chosen_is_refused_in_one_line(string args, string line)
    {
        Assert.Equal(line, CommandRun.Refused(Print(args)));
        Assert.Empty(_place.Files);
    }

    private string[] Print(string args) => ["print", .. args.Split(' '), "--out", _place.Folder];
}
