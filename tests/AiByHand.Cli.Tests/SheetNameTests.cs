using AiByHand.Cli.Printing;
using AiByHand.Cli.Sheets;
using AiByHand.Templates;

namespace AiByHand.Cli.Tests;

public sealed class SheetNameTests
{
    [Fact]
    public void An_earlier_revision_is_named_so_that_it_doesn_t_replace_the_newest()
    {
        var template = TemplateCatalog.Load("rnn", "hard");

        Assert.Equal($"rnn-r{template.Revision}-7-hard", SheetName.Of(new Sheet(template, 7, IsEarlier: true)));
        Assert.Equal("rnn-7-hard", SheetName.Of(new Sheet(template, 7)));
    }
}
