using AiByHand.Operations;

namespace AiByHand.Cli.Screen;

/// <summary>What topic files can calculate, for the terminal.</summary>
internal static class FunctionsView
{
    public static void Show(IReadOnlyList<OperationRoom> rooms, TextWriter output)
    {
        foreach (var room in rooms)
        {
            Paragraph.Write(output, $"{room.Name}. {room.About}");
            output.WriteLine();
            foreach (var operation in room.Operations) Show(operation, output);
        }
    }

    private static void Show(Operation operation, TextWriter output)
    {
        Paragraph.Write(output, operation.Signature, "  ");
        Paragraph.Write(output, operation.Summary, "    ");
        Paragraph.Write(output, $"shapes   {operation.Shapes}", "    ", "             ");
        Paragraph.Write(output, $"example  {operation.Example.Call}  gives  {operation.Example.Result}", "    ", "             ");
        output.WriteLine();
    }
}
