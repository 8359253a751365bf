using System.CommandLine;
using AiByHand.Pages.Composing;

namespace AiByHand.Cli.Options;

/// <summary><c>--view worksheet,key</c>.</summary>
internal sealed class ViewOption : Option<string>
{
    public ViewOption() : base("--view")
    {
        HelpName = "VIEW,VIEW";
        Description = "What to print: worksheet, key, form (the worksheet, to fill in on a screen), steps (the working behind the key), slides (the sheet as it grows, for a projector), or several with a comma between [default: worksheet,key]";
    }

    /// <summary>The views, each once, the worksheet first.</summary>
    /// <exception cref="Refusal">There is no such view.</exception>
    public View[] Read(ParseResult parsed)
    {
        if (parsed.GetValue(this) is not { } text) return [View.Worksheet, View.Key];
        var views = new SortedSet<View>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            views.Add(word.ToLowerInvariant() switch
            {
                "worksheet" => View.Worksheet,
                "key" => View.Key,
                "form" => View.Form,
                "steps" => View.Steps,
                "slides" => View.Slides,
                _ => throw new Refusal($"--view can't be '{word}'; it is worksheet, key, form, steps, slides, or several of them with a comma between"),
            });
        }
        return [.. views];
    }
}
