using AiByHand.Attacks;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pictures;
using AiByHand.Problems;
using AiByHand.Runs.QrCodes;
using AiByHand.Solutions;
using AiByHand.Templates;
using QRCoder;
using SkiaSharp;

namespace AiByHand.Runs.Tests.QrCodes;

public class QrModulesTests
{
    [Theory]
    [InlineData("x-7QK4-M2PD-9AEV", 21)]
    [InlineData("rnn.r1.book.7", 21)]
    [InlineData("matrix-multiplication.r1.book.482913377.rows=3.inner=4.columns=5", 37)]
    public void A_code_takes_the_smallest_version_that_holds_it(string code, int modules) => Assert.Equal((modules, modules), Size(QrModules.Of(code)));

    // Each version once at least, those that sheets have in all modes and where one follows another; every mask comes up. AIBYHAND_ATTACK=40 takes all lengths up to 300, not every fifth, and all modes of the longer ones, which take long.
    [Fact]
    public void Every_module_is_as_another_program_has_it()
    {
        var random = new Random(7);
        List<string> texts = ["A", "7", "rnn.r1.book.7", "x-7QK4-M2PD-9AEV", "https://school.example/aibyhand/#/practise/four-nodes.r1.book.0", "https://schüle.example/#/practise/rnn.r1.book.7", "https://школа.example/#/practise/rnn.r1.book.7"];
        for (var length = 1; length < 2300; length += length < 300 ? Attack.Step(5) : 37)
        {
            texts.Add(TextOf(random, length, ' ', '~'));
            if (length < 300 || Attack.Step(5) == 1) texts.AddRange(TextOf(random, length, 'A', 'Z'), TextOf(random, length, '0', '9'), MixedText(random, length));
        }
        foreach (var text in texts) Assert.True(Lines(OfAnother(text)) == Lines(QrModules.Of(text)), text);
    }

    [Fact]
    public void A_text_that_no_version_holds_is_refused() => Assert.Throws<ArgumentException>(() => QrModules.Of(new string('a', 2332)));

    [Fact]
    public void The_quiet_zone_is_left_to_the_page()
    {
        var modules = QrModules.Of("rnn.r1.book.7");
        for (var i = 0; i < 7; i++) Assert.True(modules[0, i] && modules[i, 0] && modules[20, i] && modules[0, 20 - i], "the finder patterns stand in the corners");
    }

    [Theory]
    [InlineData("x-7QK4-M2PD-9AEV", Paper.Letter)]
    [InlineData("rnn.r1.book.482913377", Paper.A4)]
    [InlineData("matrix-multiplication.r1.book.18446744073709551615.rows=3.inner=4.columns=5", Paper.Letter)]
    public void The_rendered_page_shows_exactly_the_code_s_modules(string code, Paper paper)
    {
        var modules = QrModules.Of(code);
        var imprint = new Imprint { Code = code, Page = 1, Pages = 1, Name = "Ada Lovelace", Heading = "Midterm", Qr = modules };
        var page = Composer.Compose(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load("rnn"), 7).Problem), View.Worksheet, paper, imprint: imprint);
        Assert.Equal(Lines(modules), Lines(ReadBack(page, modules.GetLength(0))));
    }

    // Where the code is, is read from the picture too: its corner is the first dark dot from the right, from the top.
    private static bool[,] ReadBack(Page page, int count)
    {
        const double DotsPerInch = 200;
        using var file = new MemoryStream();
        PngWriter.Write(page, file, DotsPerInch);
        using var picture = SKBitmap.Decode(file.ToArray());
        var margin = (int)(36 / 72.0 * DotsPerInch);
        int right = picture.Width - margin + 2, top = 0;
        while (!IsDark(picture, picture.Width - margin - 3, top)) top++;
        while (!IsDark(picture, right, top + 3)) right--;
        // Down the right edge of the finder pattern, which is seven modules high.
        var bottom = top;
        while (IsDark(picture, right - 1, bottom)) bottom++;
        var module = Math.Round((bottom - top) / 7.0 / (DotsPerInch / 300)) * (DotsPerInch / 300);
        var left = (int)Math.Round(right + 1 - count * module);
        var modules = new bool[count, count];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++) modules[row, column] = IsDark(picture, (int)(left + (column + 0.5) * module), (int)(top + (row + 0.5) * module));
        }
        return modules;
    }

    private static bool IsDark(SKBitmap picture, int x, int y) => picture.GetPixel(x, y).Red < 128;

    private static string TextOf(Random random, int length, char first, char last) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(first, last + 1)));

    private static string MixedText(Random random, int length)
    {
        var text = "";
        while (text.Length < length) text += random.Next(3) switch { 0 => TextOf(random, random.Next(1, 20), '0', '9'), 1 => TextOf(random, random.Next(1, 20), '-', 'Z').Replace(';', 'A').Replace('<', 'B').Replace('=', 'C').Replace('>', '.').Replace('?', '-').Replace('@', ':'), _ => TextOf(random, random.Next(1, 20), 'a', 'z') };
        return text[..length];
    }

    private static bool[,] OfAnother(string text)
    {
        const int quiet = 4;
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var modules = new bool[rows.Count - 2 * quiet, rows.Count - 2 * quiet];
        for (var row = 0; row < modules.GetLength(0); row++)
        {
            for (var column = 0; column < modules.GetLength(1); column++) modules[row, column] = rows[row + quiet][column + quiet];
        }
        return modules;
    }

    private static (int, int) Size(bool[,] modules) => (modules.GetLength(0), modules.GetLength(1));

    private static string Lines(bool[,] modules)
    {
        var lines = new List<string>();
        for (var row = 0; row < modules.GetLength(0); row++) lines.Add(string.Concat(Enumerable.Range(0, modules.GetLength(1)).Select(column => modules[row, column] ? '#' : '.')));
        return string.Join('\n', lines);
    }
}
