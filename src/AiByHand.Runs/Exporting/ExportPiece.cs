using AiByHand.Runs.Plans;

namespace AiByHand.Runs.Exporting;

/// <summary>Sheets of a run that go into files together.</summary>
/// <param name="Copies">The copies, by their places in the run.</param>
/// <param name="Topic">Which topic's sheets, by its place in the run; null for all.</param>
/// <param name="Files">The files.</param>
public sealed record ExportPiece(IReadOnlyList<int> Copies, int? Topic, IReadOnlyList<ExportFile> Files);

/// <summary>A file that sheets are exported into.</summary>
/// <param name="Name">What it is called in the folder, with slashes for folders: <c>keys/17-key.xlsx</c>.</param>
/// <param name="Write">Writes the sheets, which are made as they are asked for.</param>
public sealed record ExportFile(string Name, Action<IEnumerable<RunSheet>, Stream> Write);
