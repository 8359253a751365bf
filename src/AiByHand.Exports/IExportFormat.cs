namespace AiByHand.Exports;

/// <summary>A format that sheets are exported in. It knows no topic; what stands in a file rests on sheets and request alone, the same bytes each time, and holds no hour.</summary>
public interface IExportFormat
{
    /// <summary>What it is called on the command line: <c>xlsx</c>.</summary>
    string Name { get; }

    /// <summary>What its files' names end in: <c>.xlsx</c>, <c>-moodle.xml</c>.</summary>
    string Ending { get; }

    /// <summary>Which sheets share a file.</summary>
    ExportGrouping Grouping { get; }

    /// <summary>Whether a file holds questions and their answers, for a program that asks them: then there is one for the teacher, and none for pupils.</summary>
    bool IsBank { get; }

    /// <summary>Writes a file.</summary>
    /// <param name="sheets">The sheets, made as they are asked for, so that any number of them takes no more memory than one.</param>
    /// <param name="request">What the file is to be.</param>
    /// <param name="output">Where it goes; it needn't seek.</param>
    /// <exception cref="Numbers.InexactNotationException">A number can't be written as the sheet writes it.</exception>
    void Write(IEnumerable<ExportSheet> sheets, ExportRequest request, Stream output);
}
