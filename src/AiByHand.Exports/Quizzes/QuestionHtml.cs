using System.Globalization;
using System.Text;
using AiByHand.Pages.Style;
using AiByHand.Templates;
using AiByHand.Templates.Plans;

namespace AiByHand.Exports.Quizzes;

/// <summary>
/// A question as HTML that a school's system shows between other things: plain tables, styles at the elements themselves, since style sheets are taken out on import. All cells look the same, whatever is right in them.
/// </summary>
/// <param name="field">What stands for a blank.</param>
/// <param name="hasChoices">Whether what is chosen from is shown in the field; else it is typed, and has to be told.</param>
/// <param name="picture">Where the picture of the sheet is; null for none.</param>
internal sealed class QuestionHtml(Func<QuizTable, QuizBlank, string> field, bool hasChoices, string? picture)
{
    private const string TableStyle = "display:inline-table;vertical-align:top;border-collapse:collapse;text-align:center;margin:0 1em .5em 0";
    private const string CellStyle = "border:1px solid;padding:3px 7px";

    private const int White = 0xFFFFFF;

    private readonly StringBuilder _html = new();

    /// <summary>Whether square brackets may stand in text; else they mean a blank, and others stand for them.</summary>
    public bool KeepsBrackets { get; init; } = true;

    /// <summary>The question.</summary>
    public string Of(QuizPart part)
    {
        _html.Clear();
        _html.Append("<div><p><strong>").Append(Text(part.Sheet.Title)).Append("</strong>").Append(part.Suffix).Append(" · ").Append(Text(part.Sheet.Code)).Append("</p>");
        if (picture is not null) _html.Append("<p><img src=\"").Append(picture).Append("\" alt=\"The worksheet on paper, with empty cells\" style=\"max-width:100%;width:40em\"></p>");
        Heading("Given");
        Tables(part.Givens);
        if (part.Quiz.Notes is { Count: > 0 } notes) List(notes);
        if (part.RestsOnEarlier) Paragraph("Go on with what you have in the part before.");
        if (part.Earlier.Count > 0)
        {
            Heading("Known from before");
            Tables(part.Earlier);
        }
        if (part.Steps.Count > 0) Heading("To fill in");
        // Steps flow like words: short ones stand beside each other.
        foreach (var step in part.Steps)
        {
            if (step.Tables.Count == 0)
            {
                Paragraph(step.Heading);
                continue;
            }
            _html.Append("<div style=\"display:inline-block;vertical-align:top;margin:0 1.5em .5em 0\"><p><strong>").Append(Text(step.Heading)).Append("</strong></p>");
            Tables(step.Tables);
            _html.Append("</div>");
        }
        return _html.Append("</div>").ToString();
    }

    /// <summary>How one gets to each cell, step by step.</summary>
    public static string Working(QuizPart part)
    {
        var html = new StringBuilder("<div>");
        foreach (var step in part.Steps.Where(step => step.BlankCount > 0))
        {
            html.Append("<p><strong>").Append(Markup.Text(step.Heading)).Append("</strong>");
            foreach (var line in step.Tables.SelectMany(table => table.Blanks).Select(blank => blank.Working).Distinct()) html.Append("<br>").Append(Markup.Text(line));
            html.Append("</p>");
        }
        return html.Append("</div>").ToString();
    }

    private string Text(string text) => Unbracketed(Markup.Text(text));

    private string Unbracketed(string html) => KeepsBrackets ? html : html.Replace('[', '⟦').Replace(']', '⟧');

    private void Heading(string text) => _html.Append("<h4>").Append(Text(text)).Append("</h4>");

    private void Paragraph(string text) => _html.Append("<p>").Append(Text(text)).Append("</p>");

    private void List(IEnumerable<string> lines)
    {
        _html.Append("<ul>");
        foreach (var line in lines) _html.Append("<li>").Append(Unbracketed(Markup.Caption(line, "<br>"))).Append("</li>");
        _html.Append("</ul>");
    }

    private void Tables(IReadOnlyList<QuizTable> tables)
    {
        if (tables.Count == 0) return;
        _html.Append("<div>");
        foreach (var table in tables) Table(table);
        _html.Append("</div>");
    }

    private void Table(QuizTable table)
    {
        // A fill that all cells have is said once.
        var tint = table.Rows[0][0].Tint;
        var isEven = table.Rows.All(row => row.All(cell => cell.Tint == tint));
        _html.Append("<table style=\"").Append(TableStyle);
        if (table.IsCode) _html.Append(";font-family:monospace;white-space:pre-wrap;text-align:left");
        if (GridColors.Of(table.Frame) is { } frame) _html.Append(CultureInfo.InvariantCulture, $";border:3px solid #{frame:x6}");
        Fill(isEven ? tint : Tint.None);
        _html.Append("\"><caption style=\"caption-side:top\">").Append(Text(table.Caption));
        if (Hint(table) is { Length: > 0 } hint) _html.Append(" <small>").Append(Text(hint)).Append("</small>");
        _html.Append("</caption>");
        if (table.Heads.Count > 0)
        {
            _html.Append("<thead><tr>");
            if (table.Sides.Count > 0) _html.Append("<td></td>");
            foreach (var head in table.Heads) _html.Append("<th scope=\"col\">").Append(Unbracketed(Markup.Caption(head))).Append("</th>");
            _html.Append("</tr></thead>");
        }
        _html.Append("<tbody>");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            _html.Append("<tr>");
            if (table.Sides.Count > 0) _html.Append("<th scope=\"row\">").Append(Unbracketed(Markup.Caption(table.Sides[row]))).Append("</th>");
            foreach (var cell in table.Rows[row])
            {
                _html.Append("<td style=\"").Append(CellStyle);
                if (!isEven && cell.Tint != Tint.None) Fill(cell.Tint);
                _html.Append("\">");
                foreach (var piece in cell.Pieces) _html.Append(piece.Blank is { } blank ? field(table, blank) : Text(piece.Text));
                _html.Append("</td>");
            }
            _html.Append("</tr>");
        }
        _html.Append("</tbody></table>");
    }

    private void Fill(Tint tint)
    {
        _html.Append(CultureInfo.InvariantCulture, $";background-color:#{GridColors.Of(tint) ?? White:x6}");
        if (tint == Tint.Dark) _html.Append(";color:#fff");
    }

    private string Hint(QuizTable table)
    {
        if (!table.Blanks.Any()) return "";
        if (table.HidesZeros) return "(0 where the sheet stays empty)";
        if (table.HasRoom) return "(- in a cell that stays empty)";
        return (hasChoices ? CellLook.Text : table.Look) switch
        {
            CellLook.Ticks => "(v for a tick, 0 for none)",
            CellLook.Checks => "(v for a tick, x for a cross)",
            CellLook.Marks => "(o for a circle, x for a cross)",
            CellLook.Pixels => "(1 for dark, 0 for white)",
            _ => table.IsCopy ? "(to copy in)" : "",
        };
    }
}
