using AiByHand.Pages.Composing;
using AiByHand.Pages.Elements;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Style;
using AiByHand.Pages.Text;

namespace AiByHand.Pages.Office;

/// <summary>Lays a marking key's tables out on pages. Lengths are in points.</summary>
internal sealed class MarkingPages(MarkingKey key)
{
    private const string Title = "Marking key";
    private const double TitleSize = 14, WordSize = 8.5;
    private const double HeadHeight = 22;
    private const double HeadGap = 14;
    private const double SectionGap = 16;

    public IReadOnlyList<Page> Draw()
    {
        var room = Paper("").Room;
        var pages = new List<List<Section>>();
        var y = double.MaxValue;
        foreach (var topic in key.Topics)
        {
            var table = MarkingTable.Fit(topic, key.Type, room.Width, room.Height - HeadHeight);
            for (var part = 0; part < table.Breaks.Count - 1; part++)
            {
                var needed = HeadHeight + table.HeightOf(part);
                if (y + needed > room.Bottom)
                {
                    pages.Add([]);
                    y = room.Y;
                }
                pages[^1].Add(new Section(topic, table, part, y));
                y += needed + SectionGap;
            }
        }
        return [.. pages.Select((sections, page) => Paper(string.Join(", ", sections.Select(section => section.Topic.Title).Distinct()))
            .Draw(page + 1, pages.Count, canvas => sections.ForEach(section => section.Draw(canvas, room))))];
    }

    private OfficePage Paper(string topics) => new(key.Paper, key.Type, $"{Title}: {topics}", Title, key.Line, key.Foot);

    private sealed record Section(KeyTable Topic, MarkingTable Table, int Part, double Top)
    {
        public void Draw(Canvas canvas, Box room)
        {
            var about = FittedLine.Of(Topic.About, FontFace.Sans, WordSize, Sizes.LeastType, room.Width / 2);
            var title = FittedLine.Of(Part == 0 ? Topic.Title : $"{Topic.Title}, continued", FontFace.Hand, TitleSize, Sizes.LeastType, room.Width - about.Width - HeadGap);
            canvas.Say(PartKind.Heading);
            OfficePage.Write(canvas, title, room.X, Top + TitleSize, Palette.Black);
            canvas.Say(PartKind.Words);
            OfficePage.Write(canvas, about, room.Right - about.Width, Top + TitleSize, Palette.Black);
            Table.Draw(canvas, Part, new Point(room.X, Top + HeadHeight));
        }
    }
}
