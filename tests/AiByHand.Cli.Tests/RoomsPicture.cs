using System.Globalization;
using System.Xml.Linq;

namespace AiByHand.Cli.Tests;

/// <summary>The rooms and who uses whom, drawn from the project files: what is drawn is what is built.</summary>
internal static class RoomsPicture
{
    private const int Width = 860, BoxWidth = 400, BoxHeight = 104, Gap = 46, Margin = 14, LineOfText = 17, SignsInALine = 52;
    private const string Svg = "http://www.w3.org/2000/svg";

    private sealed record Room(string Name, string Description, string[] Rooms, string[] Libraries);

    /// <summary>The picture as SVG.</summary>
    public static string Draw()
    {
        var rooms = Directory.GetFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories).Select(Read).OrderBy(room => room.Name, StringComparer.Ordinal).ToList();
        // A room stands above all that it uses.
        var floors = rooms.GroupBy(room => FloorOf(room, rooms)).OrderByDescending(floor => floor.Key).Select(floor => floor.ToList()).ToList();
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        foreach (var (row, floor) in floors.Index())
        {
            foreach (var (column, room) in floor.Index())
            {
                places[room.Name] = ((Width - floor.Count * BoxWidth - (floor.Count - 1) * Gap / 2) / 2 + column * (BoxWidth + Gap / 2), Margin + row * (BoxHeight + Gap));
            }
        }
        var height = 2 * Margin + floors.Count * (BoxHeight + Gap) - Gap;
        var picture = Element("svg", ("xmlns", Svg), ("viewBox", Invariant($"0 0 {Width} {height}")), ("width", Width), ("height", height), ("font-family", "sans-serif"), ("font-size", 13));
        picture.Add(Element("title", "The rooms of AiByHand: each uses those that its arrows point to, and what these use"));
        picture.Add(Element("rect", ("width", Width), ("height", height), ("fill", "#fff")));
        foreach (var room in rooms)
        {
            foreach (var used in Nearest(room, rooms)) picture.Add(Arrow(places[room.Name], places[used]));
        }
        foreach (var room in rooms) picture.Add(Box(room, places[room.Name]));
        return picture + "\n";
    }

    private static Room Read(string project)
    {
        var xml = XDocument.Load(project).Root!;
        return new Room(
            Path.GetFileNameWithoutExtension(project),
            xml.Descendants("Description").Single().Value,
            [.. xml.Descendants("ProjectReference").Select(used => Path.GetFileNameWithoutExtension(used.Attribute("Include")!.Value))],
            [.. xml.Descendants("PackageReference").Select(used => used.Attribute("Include")!.Value)]);
    }

    private static int FloorOf(Room room, List<Room> rooms) => room.Rooms.Length == 0 ? 0 : 1 + Used(room, rooms).Max(used => FloorOf(used, rooms));

    private static IEnumerable<Room> Used(Room room, List<Room> rooms) => room.Rooms.Select(name => rooms.Single(other => other.Name == name));

    // What is used by way of another needs no arrow.
    private static IEnumerable<string> Nearest(Room room, List<Room> rooms) => room.Rooms.Where(name => !Used(room, rooms).Any(other => Far(other, rooms).Contains(name)));

    private static IEnumerable<string> Far(Room room, List<Room> rooms) => Used(room, rooms).SelectMany(used => Far(used, rooms).Prepend(used.Name));

    private static XElement Box(Room room, (int X, int Y) place)
    {
        var box = Element("g");
        box.Add(Element("rect", ("x", place.X), ("y", place.Y), ("width", BoxWidth), ("height", BoxHeight), ("rx", 6), ("fill", "#fffbe8"), ("stroke", "#333")));
        var text = Element("text", ("x", place.X + 12), ("y", place.Y + 26));
        text.Add(Line(place.X, 0, room.Name, ("font-weight", "bold"), ("font-size", 15)));
        foreach (var line in Lines(room.Description)) text.Add(Line(place.X, LineOfText, line));
        if (room.Libraries.Length > 0) text.Add(Line(place.X, LineOfText, string.Join(", ", room.Libraries), ("fill", "#666"), ("font-size", 11)));
        box.Add(text);
        return box;
    }

    private static XElement Arrow((int X, int Y) from, (int X, int Y) to)
    {
        int x1 = from.X + BoxWidth / 2, y1 = from.Y + BoxHeight, x2 = to.X + BoxWidth / 2, y2 = to.Y;
        var arrow = Element("g", ("stroke", "#333"), ("fill", "#333"));
        arrow.Add(Element("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2 - 8)));
        arrow.Add(Element("path", ("d", Invariant($"M{x2} {y2}l-5 -10h10z"))));
        return arrow;
    }

    private static XElement Line(int x, int down, string text, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var line = Element("tspan", [("x", x + 12), ("dy", down), .. attributes]);
        line.Add(text);
        return line;
    }

    private static IEnumerable<string> Lines(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= SignsInALine)
            {
                yield return line;
                line = "";
            }
            line += line.Length > 0 ? $" {word}" : word;
        }
        yield return line;
    }

    private static XElement Element(string name, string text) => new(XName.Get(name, Svg), text);

    private static XElement Element(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var element = new XElement(XName.Get(name, Svg));
        foreach (var (attribute, value) in attributes) element.SetAttributeValue(attribute, Convert.ToString(value, CultureInfo.InvariantCulture));
        return element;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
