using AiByHand.Numbers;

namespace AiByHand.Terms;

/// <summary>
/// What somebody makes of terms, such as the formulas of a spreadsheet: a method for each kind, and no other kinds. <see cref="Term.Accept{T}(ITermVisitor{T})"/> calls the one that fits; the method goes on to the parts as it needs
/// them. Places are counted from 1; true is what isn't 0, and what is true is 1.
/// </summary>
/// <typeparam name="T">What is made of a term.</typeparam>
public interface ITermVisitor<out T>
{
    /// <summary>A cell of a given or of a step.</summary>
    T Cell(CellReference cell);

    /// <summary>A number that is always the same.</summary>
    T Number(Rational value);

    /// <summary>A word that is always the same.</summary>
    T Word(string text);

    /// <summary>How many rows, or columns, a tensor has.</summary>
    T Dimension(int size);

    /// <summary>A sum, added from left to right; of one term alone, that term.</summary>
    T Sum(IReadOnlyList<Term> parts);

    /// <summary>A difference.</summary>
    T Difference(Term minuend, Term subtrahend);

    /// <summary>A product of two factors.</summary>
    T Product(Term left, Term right);

    /// <summary>A quotient; there is none by 0.</summary>
    T Quotient(Term dividend, Term divisor);

    /// <summary>A part of a whole: a quotient, but 0 of a whole that is 0.</summary>
    T Share(Term part, Term whole);

    /// <summary>What a division leaves, never negative for a positive divisor.</summary>
    T Remainder(Term dividend, Term divisor);

    /// <summary>A power; the exponent is a whole number, and what is raised to 0 is 1.</summary>
    T Power(Term number, Term exponent);

    /// <summary>A number with its sign turned.</summary>
    T Negation(Term operand);

    /// <summary>A number without its sign.</summary>
    T Magnitude(Term operand);

    /// <summary>An exact square root.</summary>
    T Root(Term operand);

    /// <summary>A number rounded down to an integer.</summary>
    T RoundedDown(Term operand);

    /// <summary>A number without what stands behind the decimal point.</summary>
    T Truncated(Term operand);

    /// <summary>A number rounded to decimal places, a half away from 0.</summary>
    T Rounded(Term operand, int places);

    /// <summary>The same, but whole quarters stay as they are.</summary>
    T RoundedButQuarters(Term operand, int places);

    /// <summary>The nearest of 1, 4, 9, 16 …; halfway goes up.</summary>
    T NearestSquare(Term operand);

    /// <summary>The largest of some numbers. Of 0 and a number it is ReLU.</summary>
    T Maximum(IReadOnlyList<Term> parts);

    /// <summary>The smallest of some numbers.</summary>
    T Minimum(IReadOnlyList<Term> parts);

    /// <summary>1/(1 + e^-x), correctly rounded to decimal places.</summary>
    T Sigmoid(Term x, int places);

    /// <summary>The hyperbolic tangent, correctly rounded to decimal places.</summary>
    T Tanh(Term operand, int places);

    /// <summary>Softmax: the power of e with the exponent at a place, over the sum of all, correctly rounded to decimal places.</summary>
    T Softmax(IReadOnlyList<Term> exponents, int place, int places);

    /// <summary>The determinant of a square matrix, whose cells come row by row.</summary>
    T Determinant(int size, IReadOnlyList<Term> parts);

    /// <summary>Whether a comparison holds.</summary>
    T Comparison(Term left, Relation relation, Term right);

    /// <summary>Whether a number is one of the ends of a range or between them.</summary>
    T Between(Term operand, Term low, Term high);

    /// <summary>Whether a cell is one of some.</summary>
    T Membership(Term sought, IReadOnlyList<Term> among);

    /// <summary>Whether a number is whole.</summary>
    T Wholeness(Term operand);

    /// <summary>Whether both are true.</summary>
    T Conjunction(Term left, Term right);

    /// <summary>Whether one is true.</summary>
    T Disjunction(Term left, Term right);

    /// <summary>Whether it isn't true.</summary>
    T Complement(Term operand);

    /// <summary>Whether all cells of a line are true.</summary>
    T AllTrue(IReadOnlyList<Term> parts);

    /// <summary>Whether a cell of a line is true.</summary>
    T AnyTrue(IReadOnlyList<Term> parts);

    /// <summary>How many of some cells are true.</summary>
    T Count(IReadOnlyList<Term> parts);

    /// <summary>How many lines of cells are the same as none before.</summary>
    T DistinctLines(IReadOnlyList<IReadOnlyList<Term>> lines);

    /// <summary>How many lines of cells hold nothing but 0.</summary>
    T ZeroLines(IReadOnlyList<IReadOnlyList<Term>> lines);

    /// <summary>One of two, as a condition says.</summary>
    T Conditional(Term condition, Term then, Term otherwise);

    /// <summary>Whether an edge joins two nodes, in either direction; the names of the nodes at the edges' ends come two by two.</summary>
    T Adjacency(Term one, Term other, IReadOnlyList<Term> edges);

    /// <summary>The place of the largest of some numbers.</summary>
    T ArgMax(IReadOnlyList<Term> parts, bool takesFirst);

    /// <summary>The place of the first cell that is the one sought.</summary>
    T Match(Term sought, IReadOnlyList<Term> among);

    /// <summary>A place that a number tells.</summary>
    T Position(Term operand);

    /// <summary>The place of the n-th mark, of which there must be so many.</summary>
    T NthMark(IReadOnlyList<Term> marks, int which, int count);

    /// <summary>The place of the n-th number in descending order; equal ones keep their order.</summary>
    T NthLargest(IReadOnlyList<Term> keys, int which);

    /// <summary>How many of some cells are the same as the last of them, itself counted.</summary>
    T Occurrence(IReadOnlyList<Term> parts);

    /// <summary>Whether the place found is this one.</summary>
    T Indicator(Term found, int place);

    /// <summary>The cell at a place of a list.</summary>
    T Index(Term place, IReadOnlyList<Term> list);

    /// <summary>One text of some cells, one after the other.</summary>
    T Text(IReadOnlyList<Term> parts);
}
