using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Text;

public sealed class TextSetterTests
{
    [Fact]
    public void Plain_text_is_one_run_that_is_as_wide_as_its_advances()
    {
        var line = TextSetter.SetPlain("-1", FontFace.Sans, 20);

        var run = Assert.Single(line.Runs);
        Assert.Equal(new SetRun("-1", FontFace.Sans, 20, 0, 0), run);
        Assert.Equal((627 + 1038) * 20 / 2048.0, line.Width, 12);        // Carlito's own figures
    }

    [Fact]
    public void A_line_reaches_as_high_and_deep_as_its_outlines()
    {
        var digit = TextSetter.SetPlain("7", FontFace.Sans, 10);
        var tail = TextSetter.SetPlain("7p", FontFace.Sans, 10);

        Assert.Equal(10 * FontMetrics.Of(FontFace.Sans).DigitHeight, digit.Ascent, 12);
        Assert.Equal(0, digit.Descent);
        Assert.Equal(digit.Ascent, tail.Ascent);
        Assert.InRange(tail.Descent, 1, 3);
    }

    [Fact]
    public void Plain_text_has_no_markup()
    {
        Assert.Equal(@"a_1^{2}\", Assert.Single(TextSetter.SetPlain(@"a_1^{2}\", FontFace.Sans, 10).Runs).Text);
    }

    [Theory]
    [InlineData("X_1", "X", "1")]
    [InlineData("X_{10}", "X", "10")]
    [InlineData("σ^2", "σ", "2")]
    [InlineData("Y^{Pred}", "Y", "Pred")]
    [InlineData(@"X_\_", "X", "_")]
    public void A_script_is_a_smaller_run_after_its_letter(string text, string letter, string script)
    {
        var line = TextSetter.Set(text, FontFace.Sans, 10);

        Assert.Equal(2, line.Runs.Count);
        Assert.Equal(letter, line.Runs[0].Text);
        Assert.Equal(script, line.Runs[1].Text);
        Assert.Equal(6.5, line.Runs[1].Size);
        Assert.Equal(TextSetter.SetPlain(letter, FontFace.Sans, 10).Width, line.Runs[1].X, 12);
        Assert.Equal(line.Runs[1].X + TextSetter.SetPlain(script, FontFace.Sans, 6.5).Width, line.Width, 12);
    }

    [Fact]
    public void A_subscript_is_lowered_and_a_superscript_raised()
    {
        SetLine plain = TextSetter.Set("X1", FontFace.Sans, 10), low = TextSetter.Set("X_1", FontFace.Sans, 10), high = TextSetter.Set("X^1", FontFace.Sans, 10);

        Assert.True(low.Runs[1].Y > 0 && high.Runs[1].Y < 0);
        Assert.Equal(low.Runs[1].Y, low.Descent, 12);
        Assert.True(high.Ascent > plain.Ascent);
    }

    [Theory]
    [InlineData("W_1^{Te}x")]
    [InlineData("W^{Te}_1x")]
    public void A_sub_and_a_superscript_stand_one_above_the_other(string text)
    {
        var line = TextSetter.Set(text, FontFace.Sans, 10);

        Assert.Equal(4, line.Runs.Count);
        Assert.Equal(line.Runs[1].X, line.Runs[2].X);
        Assert.Equal(line.Runs[1].X + TextSetter.SetPlain("Te", FontFace.Sans, 6.5).Width, line.Runs[3].X, 12);
        Assert.Equal(0, line.Runs[3].Y);
    }

    [Fact]
    public void A_script_may_hold_a_script()
    {
        var line = TextSetter.Set("e^{x_1}", FontFace.Sans, 100);

        Assert.Equal(["e", "x", "1"], line.Runs.Select(run => run.Text));
        Assert.Equal(42.25, line.Runs[2].Size, 12);
        Assert.True(line.Runs[2].Y > line.Runs[1].Y && line.Runs[2].Y < 0);
    }

    [Fact]
    public void A_backslash_takes_the_next_sign_as_it_is()
    {
        Assert.Equal(@"a_b\c^{d}", string.Concat(TextSetter.Set(@"a\_b\\c\^{d}", FontFace.Sans, 10).Runs.Select(run => run.Text)));
    }

    [Fact]
    public void Braces_that_group_nothing_are_signs()
    {
        Assert.Equal("{0, 1}", Assert.Single(TextSetter.Set("{0, 1}", FontFace.Sans, 10).Runs).Text);
    }

    [Fact]
    public void A_sign_the_hand_lacks_comes_from_the_sans()
    {
        var line = TextSetter.Set("Variance (σ^2)", FontFace.Hand, 10);

        Assert.Equal(
            [("Variance (", FontFace.Hand), ("σ", FontFace.Sans), ("2", FontFace.Hand), (")", FontFace.Hand)],
            line.Runs.Select(run => (run.Text, run.Font)));
        Assert.Equal(TextSetter.SetPlain("Variance (", FontFace.Hand, 10).Width, line.Runs[1].X, 12);
    }

    [Theory]
    [InlineData("a✓", "U+2713")]
    [InlineData("𝑋", "U+1D44B")]
    [InlineData("a\nb", "U+000A")]
    [InlineData("\uD835", "U+FFFD")]
    public void A_sign_of_no_font_is_refused_by_name(string text, string code)
    {
        var message = Assert.Throws<MissingGlyphException>(() => TextSetter.Set(text, FontFace.Script, 10)).Message;

        Assert.Contains(code, message);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("X_{10", "brace opened at place 3")]
    [InlineData("X_", "No sign follows the '_' at place 2")]
    [InlineData("X_^2", "No sign follows the '_' at place 2")]
    [InlineData("x_{a_}", "No sign follows the '_' at place 5")]
    [InlineData(@"a\", "backslash")]
    [InlineData("a __b", "underline")]
    public void Markup_that_cannot_be_read_is_refused_with_the_place(string text, string part)
    {
        Assert.Contains(part, Assert.Throws<MarkupException>(() => TextSetter.Set(text, FontFace.Sans, 10)).Message);
    }

    [Fact]
    public void What_stands_between_two_underscores_is_underlined()
    {
        SetLine line = TextSetter.Set("a __State__-x", FontFace.Hand, 10), plain = TextSetter.Set("a State-x", FontFace.Hand, 10);

        Assert.Equal([("a ", false), ("State", true), ("-x", false)], line.Runs.Select(run => (run.Text, run.IsUnderlined)));
        Assert.Equal(plain.Width, line.Width, 9);
        Assert.True(line.Descent > plain.Descent, "the line under it counts");
    }

    [Fact]
    public void A_set_line_becomes_shapes_where_it_is_put()
    {
        var line = TextSetter.Set("X_1", FontFace.Sans, 10);

        var shapes = line.At(Layer.Answer, new Point(100, 200), new Color(0x00702E));

        Assert.Equal(new TextRun(Layer.Answer, "X", FontFace.Sans, 10, new Point(100, 200), new Color(0x00702E)), shapes[0]);
        Assert.Equal(new Point(100 + line.Runs[1].X, 200 + line.Runs[1].Y), shapes[1].Origin);
        Assert.Equal(2, shapes.Count);
    }

    [Fact]
    public void An_empty_text_is_an_empty_line()
    {
        var line = TextSetter.Set("", FontFace.Hand, 10);

        Assert.Empty(line.Runs);
        Assert.Equal((0, 0, 0), (line.Width, line.Ascent, line.Descent));
    }
}
