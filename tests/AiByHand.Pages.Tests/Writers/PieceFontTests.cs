using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Text;
using AiByHand.Pages.Writers;
using AiByHand.Problems;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Pages.Tests.Writers;

public sealed class PieceFontTests
{
    [Fact]
    public void The_shipped_sheets_and_names_of_western_Europe_make_do_with_the_smallest()
    {
        foreach (TopicHead head in TemplateCatalog.Topics)
        {
            Page key = Composer.Compose(Solver.Solve(ProblemDrawer.Draw(TemplateCatalog.Load(head.Topic), 1).Problem), View.Key);
            Assert.All(key.Shapes.OfType<TextRun>(), run => AssertSmallest(run.Font, run.Text));
        }
        AssertSmallest(FontFace.Sans, "Zoë Østergård, Señor Müller, François Forêt");
    }

    [Fact]
    public void Rarer_signs_bring_a_wider_one_and_the_rarest_all()
    {
        var (western, hungarian, vietnamese) = (Of("Müller"), Of("Erdős"), Of("Nguyễn"));

        Assert.NotSame(western, hungarian);
        Assert.NotSame(western, vietnamese);
        Assert.NotSame(hungarian, vietnamese);
        Assert.Same(hungarian, Of("Dvořák → Ω"));
    }

    private static void AssertSmallest(FontFace face, string text) => Assert.Same(Of("0", face), Of(text, face));

    private static object Of(string text, FontFace? face = null)
    {
        var signs = new SignSet();
        signs.Add(text);
        return PieceFont.Of(face ?? FontFace.Sans, signs);
    }
}
