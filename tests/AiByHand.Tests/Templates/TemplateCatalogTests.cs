using AiByHand.Templates;

namespace AiByHand.Tests.Templates;

public sealed class TemplateCatalogTests
{
    public static TheoryData<string> Topics => [.. TemplateCatalog.Topics.Select(head => head.Topic)];

    [Fact]
    public void Topics_stand_in_the_book_s_order()
    {
        string[] book = ["I", "II", "III", "IV", "V", .. Enumerable.Range(1, 20).Select(number => $"{number}")];
        var numbers = TemplateCatalog.Topics.Select(head => head.Number).ToList();
        Assert.Equal(book.Where(numbers.Contains), numbers);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_head_says_what_the_template_says(string topic)
    {
        var (head, template) = (TemplateCatalog.Find(topic)!, TemplateCatalog.Load(topic));
        Assert.Equal(new TopicHead(template.Topic, template.Number, template.Title, template.Revision), head);
    }

    [Fact]
    public void Every_file_that_ships_is_a_good_template_at_its_place()
    {
        var home = typeof(TemplateCatalog).Assembly;
        foreach (var resource in home.GetManifestResourceNames())
        {
            Assert.Matches("^templates/((examples/)?[a-z0-9-]+|archive/[a-z0-9-]+@[0-9]+)\\.yaml$", resource);
            using var reader = new StreamReader(home.GetManifestResourceStream(resource)!);
            Assert.Empty(TemplateReader.Check(reader.ReadToEnd(), resource));
        }
    }

    [Theory]
    [InlineData("rnn", "rnn")]
    [InlineData("RNN", "rnn")]
    [InlineData("2", "rnn")]
    [InlineData("I", "one-node")]
    [InlineData("iv", "three-inputs")]
    public void A_topic_is_found_by_id_or_number_in_any_case(string word, string topic) => Assert.Equal(topic, TemplateCatalog.Find(word)!.Topic);

    [Theory]
    [InlineData("rn")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("../rnn")]
    [InlineData("archive/rnn@1")]
    public void What_is_no_topic_isn_t_found(string word) => Assert.Null(TemplateCatalog.Find(word));

    [Fact]
    public void An_unknown_topic_level_or_revision_is_told_with_what_there_is()
    {
        Assert.Equal("there is no topic 'seven-layer'; did you mean 'seven-layers'?", Assert.Throws<KeyNotFoundException>(() => TemplateCatalog.Load("seven-layer")).Message);
        Assert.Equal("there is no level 'hrad'; the levels are easy, book, hard", Assert.Throws<KeyNotFoundException>(() => TemplateCatalog.Load("rnn", "hrad")).Message);
        Assert.StartsWith("there is no revision 999 of rnn; the newest is ", Assert.Throws<KeyNotFoundException>(() => TemplateCatalog.Load("rnn", revision: 999)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_revision_may_be_named() => Assert.Equal("rnn", TemplateCatalog.Load("rnn", "hard", TemplateCatalog.Find("rnn")!.Revision).Topic);

    [Fact]
    public void A_file_of_one_s_own_is_loaded_under_the_name_it_was_given()
    {
        var folder = Directory.CreateTempSubdirectory("aibyhand-");
        try
        {
            var file = Path.Combine(folder.FullName, "small.yaml");
            File.WriteAllText(file, SmallTopic.Text);
            var template = TemplateCatalog.LoadFile(file, "hard");
            Assert.Equal((file, "hard"), (template.File, template.Level));
            Assert.Equal(["max(Z) <= 9", "min(Z) < 0"], template.Keep.Select(condition => condition.Text));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
