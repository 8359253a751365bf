using AiByHand.Answers;
using AiByHand.Runs.Publishing;
using AiByHand.Runs.Tests.Publishing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;

namespace AiByHand.Runs.Tests.Printing;

/// <summary>Runs whose worksheets can be filled in on a screen.</summary>
public class FormRunTests
{
    [Fact]
    public void Worksheets_are_forms_if_asked_for_and_keys_never_are()
    {
        using Folder forms = new(), paper = new();
        Press.Print(Plans.Small(2, "forms: true"), forms.Path);
        Press.Print(Plans.Small(2), paper.Path);
        var fields = Fields(forms["worksheets.pdf"]);
        // The first page's by themselves, the others' each under its page.
        Assert.Equal(["2", "3", "4"], fields.OfType<AcroNonTerminalField>().Select(page => page.Information.PartialName));
        var plan = Plans.Small(2, "forms: true");
        Assert.Equal(
            Site.Sheets(plan).Select(sheet => AnswerSheet.Of(sheet.Solution).Blanks.Count()),
            [Cells(fields.OfType<AcroTextField>()), .. fields.OfType<AcroNonTerminalField>().Select(page => Cells(page.Children))]);
        Assert.Empty(Fields(forms["keys.pdf"]));
        Assert.Empty(Fields(paper["worksheets.pdf"]));
        Assert.Equal(paper.Files["keys.pdf"], forms.Files["keys.pdf"]);
    }

    [Fact]
    public void What_is_published_of_them_are_forms_as_well()
    {
        using var folder = new Folder();
        Site.Publish(Plans.Small(2, "forms: true"), folder.Path, PublishedKeys.Yes);
        Assert.Equal(8, Cells(Fields(folder["sheets/1-four-nodes-1.pdf"])));
        Assert.NotEmpty(Fields(folder["worksheets.pdf"]));
        Assert.Empty(Fields(folder["keys/keys.pdf"]));
    }

    // Numbers at the circles of a network are asked besides.
    private static int Cells(IEnumerable<AcroFieldBase> fields) => fields.Count(field => !field.Information.PartialName!.StartsWith("net[", StringComparison.Ordinal));

    private static IReadOnlyList<AcroFieldBase> Fields(string file)
    {
        using var pdf = PdfDocument.Open(file);
        return pdf.TryGetForm(out var form) ? [.. form.Fields] : [];
    }
}
