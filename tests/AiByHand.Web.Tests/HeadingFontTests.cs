using AiByHand.Pages.Text;
using AiByHand.Web.Tests.Site;

namespace AiByHand.Web.Tests;

/// <summary>The page's headings stand in the sheets' hand-print before the engine is there: a small part of the font lies beside the page.</summary>
public sealed class HeadingFontTests
{
    [Fact]
    public void It_is_cut_from_the_font_of_the_sheets()
    {
        var signs = Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0xA0, 0x60)).Concat(Enumerable.Range(0x2013, 0x14)).Concat(Enumerable.Range(0x2190, 4)).Select(sign => (char)sign);
        var cut = FontFace.Hand.Excerpt(signs);
        var file = Repository.File("src/AiByHand.Web/wwwroot/fonts/hand.ttf");
        if (Environment.GetEnvironmentVariable("AIBYHAND_PIN") == "1") File.WriteAllBytes(file, cut);
        Assert.Equal(cut, File.ReadAllBytes(file));
    }
}
