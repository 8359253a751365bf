using AiByHand.Pages.Shapes;

namespace AiByHand.Pages.Writers;

/// <summary>Writes a page as a picture of so many dots an inch. Pictures need a native library; who makes files for others knows none, and is handed a writer.</summary>
public delegate void PictureWriter(Page page, Stream output, double dotsPerInch);
