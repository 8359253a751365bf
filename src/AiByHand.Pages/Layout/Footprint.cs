using AiByHand.Pages.Shapes;
using AiByHand.Templates.Plans;

namespace AiByHand.Pages.Layout;

/// <summary>
/// What something takes of the sheet. Lengths are in cells. It has a core, by which it lines up with others (a grid's cells), and parts that hang out of it
/// (captions, brackets, the row of small 1s).
/// </summary>
internal abstract class Footprint
{
    /// <summary>The core's width, once measured; the least width of a core that fills its place.</summary>
    public double Width { get; protected set; }

    /// <summary>The core's height, once measured; the least height of a core that fills its place.</summary>
    public double Height { get; protected set; }

    /// <summary>The boxes it covers, once measured, from the core's top left corner. The first is the core itself.</summary>
    public List<Box> Parts { get; } = new(4);

    /// <summary>Whether tracks make room for the core; words overhang a track that has a grid in it.</summary>
    public virtual bool IsRigid => true;

    /// <summary>Whether the core is as wide as its place.</summary>
    public virtual bool FillsAcross => false;

    /// <summary>Whether the core is as high as its place.</summary>
    public virtual bool FillsDown => false;

    /// <summary>Finds its size at a scale.</summary>
    public void Measure(Scale scale)
    {
        Parts.Clear();
        Parts.Add(default);
        MeasureParts(scale);
        Parts[0] = new Box(0, 0, Width, Height);
    }

    /// <summary>Sets the core's size and adds the parts that hang out of it.</summary>
    protected abstract void MeasureParts(Scale scale);

    /// <summary>Learns where its core is, before anything is drawn.</summary>
    public virtual void Place(Box core) { }

    /// <summary>The box at whose edges arrows begin and end, for a core in that box.</summary>
    public virtual Box Rim(Box core) => core;

    /// <summary>How far what hangs at a side keeps arrows off the rim there: a caption.</summary>
    public virtual double Standoff(Side side) => 0;
}
