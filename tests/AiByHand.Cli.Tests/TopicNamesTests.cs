namespace AiByHand.Cli.Tests;

public sealed class TopicNamesTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("rnm", "there is no topic 'rnm'; did you mean 'rnn'?")]
    [InlineData("batch", "there is no topic 'batch'; did you mean 'batch-normalization'?")]
    [InlineData("zebra-crossing", "there is no topic 'zebra-crossing'; aibyhand topics lists them; one of your own is named by its file, ./my-topic.yaml")]
    [InlineData("rnm.r1.book.7", "there is no topic 'rnm'; did you mean 'rnn'?")]
    [InlineData("rnn.r99.book.7", "rnn.r99.book.7: there is no revision 99 of rnn; the newest is 1")]
    [InlineData("rnn.r1.heavy.7", "there is no level 'heavy'; the levels are easy, book, hard")]
    [InlineData("rnn.r1.book.given", "rnn.r1.book.given had numbers of its own, which its code doesn't hold; --given FILE prints it again")]
    [InlineData("rnn.r1.book.7 --seed 8", "rnn.r1.book.7 is seed 7, not 8: leave out --seed, or name the topic (rnn) instead of the code")]
    [InlineData("rnn.r1.book.7 --level hard", "rnn.r1.book.7 is of level book, not hard: leave out --level, or name the topic (rnn) instead of the code")]
    [InlineData("rnn.r1.book.7 --count 2", "rnn.r1.book.7 is one sheet: leave out --count, or name the topic (rnn) and --seed 7")]
    [InlineData("rnn --level heavy", "there is no level 'heavy'; the levels are easy, book, hard")]
    [InlineData("nowhere/topic.yaml", "can't read nowhere/topic.yaml: there is no such file")]
    public void What_isn_t_there_is_refused_with_what_is(string args, string line)
    {
        Assert.Equal(line, CommandRun.Refused(["print", .. args.Split(' '), "--out", _place.Folder]));
        Assert.Equal(line, CommandRun.Refused(["solve", .. args.Split(' ')]));
        Assert.Empty(_place.Files);
    }

    [Fact]
    public void A_code_goes_with_options_that_say_the_same() =>
        Assert.Equal(CommandRun.Good("solve", "rnn.r1.hard.7", "--json").Out, CommandRun.Good("solve", "rnn.r1.hard.7", "--seed", "7", "--level", "hard", "--count", "1", "--json").Out);

    [Theory]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("0x7")]
    [InlineData("007")]
    [InlineData("7.0")]
    [InlineData("1e3")]
    [InlineData("seven")]
    [InlineData("18446744073709551616")]
    public void A_seed_is_a_plain_number_of_64_bits(string seed) =>
        Assert.Equal(
            $"'{seed}' can't be a seed; a seed is a whole number from 0 to 18446744073709551615, written in digits alone",
            CommandRun.Refused("print", "rnn", "--seed", seed, "--out", _place.Folder));
}
