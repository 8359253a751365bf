using AiByHand.Answers;
using AiByHand.Pages.Composing;
using AiByHand.Pages.Shapes;
using AiByHand.Problems;
using AiByHand.Runs.QrCodes;
using AiByHand.Solutions;
using AiByHand.Templates;

namespace AiByHand.Runs.SheetFiles;

/// <summary>How sheets are printed.</summary>
/// <param name="Views">What of each sheet.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Blanks">Which cells are blank.</param>
/// <param name="Folder">Where the files go.</param>
/// <param name="Rules">Where the rules stand.</param>
public sealed record PrintStyle(View[] Views, Paper Paper, Blanks Blanks, string Folder, Rules Rules = Rules.Foot)
{
    /// <summary>Whether a booklet is printed on both sides of the paper.</summary>
    public bool IsTwoSided { get; init; }

    /// <summary>What of the working stands on the key.</summary>
    public KeyWorking Working { get; init; }

    /// <summary>Where the browser page is that a QR code on worksheets leads to, the sheet open to be practised there; null for no code.</summary>
    public Uri? PractiseAt { get; init; }

    /// <summary>Whether text is drawn as outlines.</summary>
    public bool HasOutlines { get; init; }

    /// <summary>Whether files of the same name that aren't the program's own are replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>A sheet's pages for each view: the page, and behind a worksheet or a form the rules where they are wished there; all pages of the steps and all slides.</summary>
    /// <exception cref="RunException">The sheet can't be solved or composed.</exception>
    public Page[][] Compose(Sheet sheet) => Compose(sheet, sheet.Solve());

    /// <summary>The same of a sheet that is solved already.</summary>
    /// <exception cref="RunException">The sheet can't be composed.</exception>
    public Page[][] Compose(Sheet sheet, Solution solution)
    {
        try
        {
            var sheets = Array.FindAll(Views, view => view is not (View.Steps or View.Slides));
            var composed = Composer.Compose(solution, sheets, Paper, BlanksOf(sheet), ImprintOf(sheet), Rules, Working);
            return Array.ConvertAll(Views, view => Array.ConvertAll(Printed(view), page => page with { Title = page.Title + Subtitle(sheet) }));

            Page[] Printed(View view)
            {
                if (view == View.Steps) return [.. Composer.ComposeSteps(solution, Paper, BlanksOf(sheet))];
                if (view == View.Slides) return [.. Composer.ComposeSlides(solution, BlanksOf(sheet))];
                var page = composed[Array.FindIndex(sheets, one => one == view)];
                return HasBack(sheet) && view != View.Key ? [page, Composer.ComposeBack(solution, Paper)] : [page];
            }
        }
        catch (SheetException mistake)
        {
            throw new RunException($"{sheet.Code}: {mistake.Message}", mistake);
        }
    }

    /// <summary>Which of a sheet's cells are blank: what its code says goes before the wish.</summary>
    public Blanks BlanksOf(Sheet sheet) => sheet.Blanks is Blanks.Book ? Blanks.Book : Blanks;

    /// <summary>What a sheet's footer shows.</summary>
    public SheetCode CodeOf(Sheet sheet) => SheetCode.Of(sheet.Template, sheet.Seed, BlanksOf(sheet));

    private bool HasBack(Sheet sheet) => Rules == Rules.Back && sheet.Template.Rules.Count > 0;

    // A key is composed as its worksheet is.
    private Imprint? ImprintOf(Sheet sheet) => PractiseAt is null ? null : new Imprint { Code = CodeOf(sheet).ToString(), Page = 1, Pages = 1, Qr = QrModules.Of(PractiseAddress.Of(PractiseAt, CodeOf(sheet))) };

    /// <summary>The path of one of the views' files.</summary>
    public string PathOf(string name, View view, string extension, int page = 1) => Path.Combine(Folder, PrintName.File(view == View.Key && Working == KeyWorking.Small ? $"{name}-worked" : name, view, extension, page));

    // In a booklet the title alone wouldn't tell the bookmarks apart.
    private static string Subtitle(Sheet sheet) =>
        $", {(sheet.Seed is { } seed ? $"seed {seed}" : "given numbers")}{(sheet.Template.Level == Template.BookLevel ? "" : $", {sheet.Template.Level}")}{(sheet.Code.Sizes.Count == 0 ? "" : string.Concat(sheet.Code.Sizes.Select(size => $", {size.Key} {size.Value}")))}";
}
