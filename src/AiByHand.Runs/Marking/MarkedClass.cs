using AiByHand.Pages.Shapes;
using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Marking;

/// <summary>What marking has given, for whoever shows it beside the files.</summary>
/// <param name="Columns">The heads of the columns of marks, the total's last, as in the table of marks.</param>
/// <param name="Copies">Everybody, in the run's order.</param>
/// <param name="Picture">The picture of the class, page by page.</param>
public sealed record MarkedClass(IReadOnlyList<string> Columns, IReadOnlyList<MarkedLine> Copies, IReadOnlyList<Page> Picture);

/// <summary>Somebody's marks.</summary>
/// <param name="Copy">Whose.</param>
/// <param name="Marks">The marks as the table writes them, column by column, the total last; empty where nothing was handed in.</param>
/// <param name="File">The marked sheets' file in the folder; null where nothing was handed in.</param>
public sealed record MarkedLine(Copy Copy, IReadOnlyList<string> Marks, string? File);
