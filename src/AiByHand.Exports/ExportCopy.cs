namespace AiByHand.Exports;

/// <summary>Whose sheets they are: a pupil's, or a variant's.</summary>
/// <param name="Id">What names the copy in its run: the roster's id, or the variant (<c>A</c>).</param>
/// <param name="Name">The pupil's name; empty for a variant.</param>
/// <param name="Label">What pages call it: the pupil's name, <c>Variant A</c>, or nothing for the only copy.</param>
public sealed record ExportCopy(string Id, string Name = "", string Label = "");
