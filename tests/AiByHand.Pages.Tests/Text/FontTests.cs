using System.Text;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Tests.Text;

public sealed class FontTests
{
    public static TheoryData<string, string> Signs => new()
    {
        { "Greek", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψω" },
        { "signs of arithmetic", "+-−·×÷/=≠≈<>≤≥±∂√∑∞%()[]{}|^_~" },
        { "arrows", "←↑→↓↔" },
        { "superscripts", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵀ" },
        { "subscripts", "₀₁₂₃₄₅₆₇₈₉₊₋" },
        { "marks of print", "\"'‘’“”–—…•©&#@*!?.,:;$€" },
        { "digits", "0123456789" },
        { "Latin", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" },
        { "names", "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŤťŪūŮůŰűŲųŸŹźŻżŽžȘșȚț" },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public void Every_sign_of_the_house_can_be_set_in_every_voice(string kind, string signs)
    {
        foreach (var face in FontFace.Shipped)
        {
            var missing = string.Concat(signs.EnumerateRunes().Where(sign => !CanBeSet(sign, face)));
            Assert.True(missing == "", $"{face} and its fallback lack these {kind}: {missing}");
        }

        static bool CanBeSet(Rune sign, FontFace face)
        {
            try
            {
                return TextSetter.SetPlain(sign.ToString(), face, 10).Width > 0;
            }
            catch (MissingGlyphException)
            {
                return false;
            }
        }
    }

    [Theory]
    [InlineData("Hand")]
    [InlineData("Script")]
    public void The_hands_have_letters_and_numbers_of_their_own(string font)
    {
        var face = Faces.Of(font);
        Assert.Equal(face, Assert.Single(TextSetter.SetPlain("Trainable Parameters -12.5/3", face, 10).Runs).Font);
    }

    [Fact]
    public void Every_font_has_its_licence_beside_it()
    {
        var files = Directory.GetFiles(Path.Combine(SourceFolder(), "Fonts"));
        string[] fonts = [.. files.Where(file => file.EndsWith(".ttf", StringComparison.Ordinal))];

        Assert.Equal(3, fonts.Length);
        Assert.All(fonts, font => Assert.Contains("SIL OPEN FONT LICENSE", File.ReadAllText(font.Replace("-Regular.ttf", "-LICENSE.txt", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Hand")]
    [InlineData("Sans")]
    [InlineData("Script")]
    public void Heights_are_those_of_a_text_font(string font)
    {
        var face = Faces.Of(font);
        var metrics = FontMetrics.Of(face);

        Assert.InRange(metrics.XHeight, 0.35, metrics.CapHeight);
        Assert.InRange(metrics.CapHeight, 0.55, 0.8);
        Assert.InRange(metrics.DigitHeight, 0.55, 0.8);
        Assert.InRange(metrics.Ascent, metrics.CapHeight, 1.2);
        Assert.InRange(metrics.Descent, 0.1, 0.6);
    }

    [Fact]
    public void All_digits_of_the_sans_are_equally_wide()
    {
        Assert.Single("0123456789".Select(digit => TextSetter.SetPlain(digit.ToString(), FontFace.Sans, 10).Width).Distinct());
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../src/AiByHand.Pages"));
}
