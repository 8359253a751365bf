using System.Text;
using AiByHand.Operations;

namespace AiByHand.Cli.Screen;

/// <summary>The reference page docs/functions.md, made of what the operations say of themselves.</summary>
internal static class FunctionsPage
{
    private const string Opening = """
        # Functions

        What the expressions of a topic file can calculate, under `solve`, `keep` and wherever else [the language](language.md#expressions) takes an expression. Made by
        `aibyhand functions --markdown`; `aibyhand functions affine` shows one of them in the terminal.

        Shapes are rows x columns, in letters: what has one letter must have one size. A letter by itself is a number that the template writes down. In what an example
        gives, rows are parted by `/`. Operations that round name their decimal places, so that the rounding stands on the sheet and isn't hidden in the arithmetic.

        """;

    public static string Of(IReadOnlyList<OperationRoom> rooms)
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var room in rooms)
        {
            page.Append("\n## ").Append(room.Name).Append('\n').Append(room.About).Append("\n\n| call | what it gives | shapes | example | gives |\n|---|---|---|---|---|\n");
            foreach (var operation in room.Operations)
            {
                page.Append("| ").AppendJoin(" | ", Code(operation.Signature), Plain(operation.Summary), Code(operation.Shapes), Code(operation.Example.Call), Code(operation.Example.Result)).Append(" |\n");
            }
        }
        return page.ToString();
    }

    private static string Code(string text) => $"`{Plain(text)}`";

    // A bar would end the table's cell.
    private static string Plain(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
