using System.CommandLine;
using System.Globalization;
using AiByHand.Cli.Options;
using AiByHand.Cli.Screen;
using AiByHand.Runs.Reading;

namespace AiByHand.Cli.Commands;

/// <summary><c>aibyhand roster</c>: what a run would read of a class list.</summary>
internal sealed class RosterCommand : CommandWithExamples
{
    // Enough to see whether the columns are the right ones.
    private const int MostShown = 5;

    private readonly PathArgument _file = new("FILE", "A class list: CSV, as a school's system or a spreadsheet saves it, or a workbook (.xlsx)");
    private readonly Option<string[]> _fonts = new("--font") { HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false, Description = "A font for names that the program's own can't write, as a run's 'fonts'" };

    public RosterCommand(Terminal terminal) : base(
        "roster",
        "Show what is read of a class list: how many pupils, from which columns, and what is passed over",
        "roster class.csv",
        "roster grades-export.csv --font NotoSansSC-Regular.ttf")
    {
        Add(_file);
        Add(_fonts);
        SetAction(parsed =>
        {
            var (roster, notes) = RosterFile.Read(_file.Read(parsed), parsed.GetValue(_fonts) ?? []);
            Show(roster, terminal);
            foreach (var note in notes) terminal.Tell(note);
            return ExitCode.Good;
        });
    }

    private static void Show(Roster roster, Terminal terminal)
    {
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pupils       {roster.Copies.Count}"));
        terminal.Out.WriteLine($"name from    {Named(roster.Name, " and ")}");
        terminal.Out.WriteLine($"id from      {Named(roster.Id, ", and where it is empty ")}");
        terminal.Out.WriteLine($"group from   {(roster.Group is { } group ? $"'{group}'" : "no column")}");
        terminal.Out.WriteLine($"kept besides {(roster.Kept.Count > 0 ? Named(roster.Kept, ", ") : "nothing")}");
        if (roster.PassedOver > 0) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"passed over  {roster.PassedOver} {(roster.PassedOver == 1 ? "line" : "lines")}"));
        var table = Tables.Headed(["id", "name", "group"], wrapping: ["name", "group"]);
        foreach (var copy in roster.Copies.Take(MostShown)) table.AddPlainRow(copy.Id, copy.PrintedName.Length > 0 ? copy.PrintedName : "(a line to write it on)", copy.PrintedGroup);
        TableScreen.On(terminal.Out, terminal.OutIsScreen).Write(table);
        if (roster.Copies.Count > MostShown) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {roster.Copies.Count - MostShown} more"));
    }

    private static string Named(IReadOnlyList<string> headings, string joint) => string.Join(joint, headings.Select(heading => $"'{heading}'"));
}
