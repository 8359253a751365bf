using System.Globalization;
using System.Text;
using AiByHand.Pages.Shapes;
using AiByHand.Pages.Tables;

namespace AiByHand.Exports.Workbook;

/// <summary>What is drawn over the cells of a tab (DrawingML, ECMA-376): each stroke a shape without a filling, which moves with the cells it lies over and gets in nobody's way.</summary>
internal static class TabDrawing
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", Main = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private const string End = "<xdr:clientData fLocksWithSheet=\"0\" fPrintsWithSheet=\"1\"/></xdr:twoCellAnchor>";

    // How far sub- and superscripts are off the line, in thousandths of a per cent.
    private const int Baseline = 25000;

    // Lengths are given in so many to a point.
    private const int UnitsOfPoint = 12700;

    // A shape has a width and a height, though its line has but one.
    private const double Around = 2, Stroke = 1, HandStroke = 1.5;

    // What has to lead over cells that are filled in is light, so that numbers stand out against it.
    private static readonly Color Behind = new(0xC8C8C8);

    // How many places of a line or curve are looked at, but for its ends, which may touch a cell.
    private const int Looks = 24;

    /// <summary>The drawing of a sheet; null where nothing is drawn.</summary>
    /// <param name="plan">Where everything stands.</param>
    /// <param name="isKey">Whether what the pupil draws is there.</param>
    public static string? Of(SheetPlan plan, bool isKey)
    {
        List<TableStroke> strokes = [.. plan.Table.Strokes.Where(stroke => isKey || !stroke.IsHandwritten)];
        if (strokes.Count == 0) return null;
        Track across = new(plan.Table.ColumnWidths, SheetPlan.At(0, 0).Column, SheetPlan.NarrowEdge), down = new(plan.Table.RowHeights, SheetPlan.At(0, 0).Row, SheetPlan.UsualRow);
        var xml = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<xdr:wsDr xmlns:xdr=\"{Spreadsheet}\" xmlns:a=\"{Main}\">");
        HashSet<(int Row, int Column)> filled = [.. plan.Table.Cells.Where(cell => cell.Entry is not null).SelectMany(cell => Enumerable.Range(cell.Column, cell.Columns).Select(column => (cell.Row, column)))];
        foreach (var (place, stroke) in strokes.Index()) Append(xml, stroke.Ways.Any(LeadsOverCells) ? stroke with { Color = Behind } : stroke, place + 1, across, down);
        foreach (var (place, label) in strokes.Select(stroke => stroke.Label).OfType<TableLabel>().Index()) Append(xml, label, strokes.Count + place + 1, across, down);
        return xml.Append("</xdr:wsDr>").ToString();

        bool LeadsOverCells(IReadOnlyList<Point> way) => Enumerable.Range(2, Looks - 3).Select(look => PointOf(way, (double)look / Looks)).Any(point => filled.Contains((down.SquareAt(point.Y), across.SquareAt(point.X))));
    }

    // A point of a line or of a chain of curves, from 0 at its start to 1 at its end.
    private static Point PointOf(IReadOnlyList<Point> way, double along)
    {
        if (way.Count == 2) return Between(way[0], way[1], along);
        var curves = (way.Count - 1) / 3;
        var curve = Math.Min((int)(along * curves), curves - 1);
        var rest = along * curves - curve;
        List<Point> points = [.. way.Skip(curve * 3).Take(4)];
        while (points.Count > 1) points = [.. points.Zip(points.Skip(1), (from, to) => Between(from, to, rest))];
        return points[0];
    }

    private static Point Between(Point from, Point to, double along) => new(from.X + (to.X - from.X) * along, from.Y + (to.Y - from.Y) * along);

    private static void Append(StringBuilder xml, TableStroke stroke, int number, Track across, Track down)
    {
        List<List<Point>> ways = [.. stroke.Ways.Select(way => way.Select(point => new Point(point.X * SheetTable.Side, point.Y * SheetTable.Side)).ToList())];
        List<Point> all = [.. ways.SelectMany(way => way)];
        double left = all.Min(point => point.X) - Around, top = all.Min(point => point.Y) - Around, right = all.Max(point => point.X) + Around, bottom = all.Max(point => point.Y) + Around;
        Between(xml, across, down, left, top, right, bottom);
        int width = Units(right - left), height = Units(bottom - top);
        xml.Append(CultureInfo.InvariantCulture, $"<xdr:sp macro=\"\" textlink=\"\"><xdr:nvSpPr><xdr:cNvPr id=\"{number + 1}\" name=\"stroke {number}\" descr=\"{XmlText.Of(stroke.Says)}\"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>");
        xml.Append(CultureInfo.InvariantCulture, $"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"{width}\" h=\"{height}\" fill=\"none\">");
        foreach (var way in ways)
        {
            xml.Append("<a:moveTo>");
            Put(way[0]);
            xml.Append("</a:moveTo>");
            if (way.Count == 2)
            {
                xml.Append("<a:lnTo>");
                Put(way[1]);
                xml.Append("</a:lnTo>");
                continue;
            }
            foreach (var curve in way.Skip(1).Chunk(3))
            {
                xml.Append("<a:cubicBezTo>");
                foreach (var point in curve) Put(point);
                xml.Append("</a:cubicBezTo>");
            }
        }
        xml.Append(CultureInfo.InvariantCulture, $"</a:path></a:pathLst></a:custGeom><a:noFill/><a:ln w=\"{Units(stroke.IsHandwritten ? HandStroke : Stroke)}\" cap=\"rnd\"><a:solidFill><a:srgbClr val=\"{stroke.Color.Rgb:X6}\"/></a:solidFill><a:round/></a:ln></xdr:spPr></xdr:sp>{End}");

        void Put(Point point) => xml.Append(CultureInfo.InvariantCulture, $"<a:pt x=\"{Units(point.X - left)}\" y=\"{Units(point.Y - top)}\"/>");
    }

    private static void Append(StringBuilder xml, TableLabel label, int number, Track across, Track down)
    {
        double halfWidth = (label.Width * SheetTable.Type + Around) / 2, halfHeight = SheetTable.Type * 0.65, x = label.Middle.X * SheetTable.Side, y = label.Middle.Y * SheetTable.Side;
        Between(xml, across, down, x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
        var words = string.Concat(label.Line.Select(run => run.Text));
        xml.Append(CultureInfo.InvariantCulture, $"<xdr:sp macro=\"\" textlink=\"\"><xdr:nvSpPr><xdr:cNvPr id=\"{number + 1}\" name=\"word {number}\"/><xdr:cNvSpPr txBox=\"1\"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{Units(2 * halfWidth)}\" cy=\"{Units(2 * halfHeight)}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></xdr:spPr>");
        xml.Append("<xdr:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p><a:pPr algn=\"ctr\"/>");
        foreach (var run in label.Line)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<a:r><a:rPr lang=\"en-US\" sz=\"{SheetTable.Type * 100}\" baseline=\"{Baseline * run.Script}\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill><a:latin typeface=\"Calibri\"/></a:rPr><a:t>{XmlText.Of(run.Text)}</a:t></a:r>");
        }
        xml.Append("</a:p></xdr:txBody></xdr:sp>").Append(End);
    }

    // The start of something that lies between two corners, in points.
    private static void Between(StringBuilder xml, Track across, Track down, double left, double top, double right, double bottom)
    {
        xml.Append("<xdr:twoCellAnchor editAs=\"twoCell\"><xdr:from>");
        Anchor(xml, across.Of(left), down.Of(top));
        xml.Append("</xdr:from><xdr:to>");
        Anchor(xml, across.Of(right), down.Of(bottom));
        xml.Append("</xdr:to>");
    }

    private static void Anchor(StringBuilder xml, (int Cell, double Points) column, (int Cell, double Points) row) =>
        xml.Append(CultureInfo.InvariantCulture, $"<xdr:col>{column.Cell}</xdr:col><xdr:colOff>{Units(column.Points)}</xdr:colOff><xdr:row>{row.Cell}</xdr:row><xdr:rowOff>{Units(row.Points)}</xdr:rowOff>");

    private static int Units(double points) => (int)Math.Round(points * UnitsOfPoint);

    // The rows, or the columns, of the table: squares that are more or less wide, and what lies before and after them, so wide in points.
    private sealed class Track(IReadOnlyList<double> squares, int first, double beside)
    {
        // The square that a length from the table's start reaches into, in sides of a full one.
        public int SquareAt(double length) => Of(length * SheetTable.Side).Cell - first;

        // The cell that a place lies in, and how far from its start; what lies further outside is at the edge.
        public (int Cell, double Points) Of(double points)
        {
            if (points < 0) return (first - 1, Math.Max(0, beside + points));
            var rest = points;
            var cell = 0;
            for (; cell < squares.Count && rest >= squares[cell] * SheetTable.Side; cell++) rest -= squares[cell] * SheetTable.Side;
            return (first + cell, cell < squares.Count ? rest : Math.Min(rest, beside));
        }
    }
}
