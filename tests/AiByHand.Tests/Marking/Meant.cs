using AiByHand.Tensors;

namespace AiByHand.Tests.Marking;

/// <summary>What a pupil means by an entry, whatever it looks like.</summary>
internal enum MeantKind
{
    Nothing,
    Nonsense,
    Cell,
}

/// <summary>What a pupil means by an entry.</summary>
internal readonly record struct Meant(MeantKind Kind, Cell? Cell)
{
    public static Meant Nothing => default;
}
