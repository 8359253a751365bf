using System.Globalization;

namespace AiByHand.Exports.Workbook;

/// <summary>How strongly a piece of a formula holds together.</summary>
internal enum FormulaLevel
{
    Sum,
    Product,
    Atom,
}

/// <summary>What a term is in a formula.</summary>
/// <param name="Text">Its value.</param>
/// <param name="Level">How strongly it holds together.</param>
internal sealed record FormulaPiece(string Text, FormulaLevel Level = FormulaLevel.Atom)
{
    /// <summary>What must hold, where it is 1 or 0 for true or false.</summary>
    public string? Test { get; init; }

    /// <summary>Without its sign, where it is a number with its sign turned.</summary>
    public FormulaPiece? Opposite { get; init; }

    /// <summary>Whether its value is a word.</summary>
    public bool IsWord { get; init; }

    /// <summary>Whether it is a number that is always the same.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it is a cell.</summary>
    public bool IsCell { get; init; }

    /// <summary>The same in a number's first nine decimals, behind which its last bit can't decide.</summary>
    public string Even => $"ROUND({Text},9)";

    /// <summary>As what must hold: a number other than 0.</summary>
    public string Condition => Test ?? (IsWord ? "TRUE" : $"{Even}<>0");

    /// <summary>Its value, in brackets where it holds together less strongly.</summary>
    public string At(FormulaLevel least) => Level < least ? $"({Text})" : Text;

    /// <summary>What is 1 where a test holds, else 0.</summary>
    public static FormulaPiece Truth(string test) => Call("IF", test, "1", "0") with { Test = test };

    /// <summary>A whole number.</summary>
    public static FormulaPiece Whole(int number) => new(Plain(number)) { IsNumber = true };

    /// <summary>A function of some values.</summary>
    public static FormulaPiece Call(string function, params IEnumerable<string> arguments) => new($"{function}({string.Join(',', arguments)})");

    /// <summary>A whole number's text.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
