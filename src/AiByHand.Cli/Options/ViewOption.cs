using System.CommandLine;
using AiByHand.Pages.Composing;

namespace AiByHand.Cli.Options;

/// <summary><c>--view worksheet,key</c>.</summary>
internal sealed class ViewOption : Option<string>
{
    public ViewOption() : base("--view")
    {
        HelpName = "worksheet,key,form,steps,slides";
        Description = "What to print: the worksheet, the answer key, the worksheet as a form to fill in on a screen, the working of each step, slides for a projector, or several with a comma between [default: worksheet,key]";
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
