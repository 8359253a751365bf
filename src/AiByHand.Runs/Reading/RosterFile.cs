using AiByHand.Pages.Text;
using AiByHand.Yaml;

namespace AiByHand.Runs.Reading;

/// <summary>A class list by itself, without a run.</summary>
public static class RosterFile
{
    /// <summary>Reads a class list as a run would.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fonts">Font files, as a run's <c>fonts</c>.</param>
    /// <returns>The list, and what is to be looked at, a line each.</returns>
    /// <exception cref="RunException">A file can't be read, or a font not be used.</exception>
    /// <exception cref="FileMistakesException">The list has mistakes; all of them are told.</exception>
    public static (Roster Roster, IReadOnlyList<string> Notes) Read(string path, IReadOnlyList<string> fonts)
    {
        var type = TypeCase.With([.. fonts.Select(Font)]);
        var (notes, mistakes) = (new Notes(), new Mistakes());
        var (text, doubt) = Reading(path, () => SourceText.LoadList(DiskName.Of(path)));
        if (doubt is not null) notes.Add($"{path} {doubt}");
        var roster = RosterReader.Read(text, path, type, notes, mistakes);
        mistakes.Refuse();
        return (roster, notes.Told);
    }

    private static FontFace Font(string path)
    {
        try
        {
            return FontFace.Read(Reading(path, () => BoundedFile.Read(DiskName.Of(path), RunFiles.MostFontMegabytes)).ToArray(), path);
        }
        catch (FontException wrong)
        {
            throw new RunException($"can't print with {path}: {wrong.Message}", wrong);
        }
    }

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableException wrong)
        {
            throw new RunException($"can't read {path}: {wrong.Message}", wrong);
        }
    }
}
