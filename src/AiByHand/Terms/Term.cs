using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Terms;

/// <summary>
/// How one cell follows from others: a tiny tree over cells. It holds no value that rests on what is given, so it stays true when other numbers stand in those cells, a pupil's
/// for instance. The kinds below are all there are; what wants to know something of a cell walks its term: outside by an <see cref="ITermVisitor{T}"/>. Terms share parts: compare and remember them as objects.
/// </summary>
public abstract record Term
{
    private protected Term()
    {
    }

    /// <summary>A changed copy is another term.</summary>
    protected Term(Term original)
    {
    }

    /// <summary>The terms it is made of, in the order in which one says them.</summary>
    public abstract IReadOnlyList<Term> Parts { get; }

    /// <summary>Calls the method of its kind.</summary>
    public abstract T Accept<T>(ITermVisitor<T> visitor);

    /// <summary>How many results the term itself, not its parts, may have where numbers tie and any of them may be taken for the largest; else 1.</summary>
    public virtual int Choices => 1;

    /// <summary>Its number among a template's terms, so that who remembers something of them needs no dictionary; -1 for a term of no template.</summary>
    internal int Ordinal { get; set; } = -1;

    /// <summary>Whether both say the same.</summary>
    public virtual bool Equals(Term? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>A cell of a given or of a step.</summary>
/// <param name="Tensor">The tensor's name.</param>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
public sealed record CellReference(string Tensor, int Row, int Column) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Cell(this);

    /// <summary>The cell at a place of a tensor, from 0, row by row.</summary>
    public static CellReference At(string tensor, Shape shape, int place)
    {
        var (row, column) = shape.CellAt(place);
        return new CellReference(tensor, row, column);
    }
}

/// <summary>A number that is always the same.</summary>
/// <param name="Value">The number.</param>
internal sealed record Number(Rational Value) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Number(Value);
}

/// <summary>A word that is always the same.</summary>
/// <param name="Text">The word.</param>
internal sealed record Word(string Text) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Word(Text);
}

/// <summary>How many rows, or columns, a tensor has: counted off at a glance.</summary>
/// <param name="Size">How many.</param>
internal sealed record Dimension(int Size) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Dimension(Size);
}

/// <summary>A sum, added from left to right.</summary>
/// <param name="Parts">What is added; may be one term alone.</param>
internal sealed record Sum(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Sum(Parts);
}

/// <summary>A difference.</summary>
/// <param name="Minuend">What is taken from.</param>
/// <param name="Subtrahend">What is taken away.</param>
internal sealed record Difference(Term Minuend, Term Subtrahend) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Minuend, Subtrahend];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Difference(Minuend, Subtrahend);
}

/// <summary>A product of two factors.</summary>
/// <param name="Left">The first factor.</param>
/// <param name="Right">The second.</param>
internal sealed record Product(Term Left, Term Right) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Left, Right];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Product(Left, Right);
}

/// <summary>A quotient; there is none by 0.</summary>
/// <param name="Dividend">What is divided.</param>
/// <param name="Divisor">By what.</param>
internal sealed record Quotient(Term Dividend, Term Divisor) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Dividend, Divisor];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Quotient(Dividend, Divisor);
}

/// <summary>A part of a whole: a quotient, but of 0 there is nothing, and it is 0.</summary>
/// <param name="Part">The part.</param>
/// <param name="Whole">The whole.</param>
internal sealed record Share(Term Part, Term Whole) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Part, Whole];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Share(Part, Whole);
}

/// <summary>What a division leaves, never negative for a positive divisor.</summary>
/// <param name="Dividend">What is divided.</param>
/// <param name="Divisor">By what.</param>
internal sealed record Remainder(Term Dividend, Term Divisor) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Dividend, Divisor];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Remainder(Dividend, Divisor);
}

/// <summary>A power; the exponent is a whole number.</summary>
/// <param name="Base">What is raised.</param>
/// <param name="Exponent">How often it is a factor.</param>
internal sealed record Power(Term Base, Term Exponent) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Base, Exponent];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Power(Base, Exponent);
}

/// <summary>A number with its sign turned.</summary>
/// <param name="Operand">The number.</param>
internal sealed record Negation(Term Operand) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Negation(Operand);
}

/// <summary>A number without its sign.</summary>
/// <param name="Operand">The number.</param>
internal sealed record Magnitude(Term Operand) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Magnitude(Operand);
}

/// <summary>An exact square root; a number without one has no value.</summary>
/// <param name="Operand">The number.</param>
internal sealed record Root(Term Operand) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Root(Operand);
}

/// <summary>A number rounded.</summary>
/// <param name="Operand">The number.</param>
/// <param name="Rule">How.</param>
internal sealed record Rounding(Term Operand, RoundingRule Rule) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => Rule.Accept(Operand, visitor);
}

/// <summary>The largest of some numbers. Of 0 and a number it is ReLU.</summary>
/// <param name="Parts">The numbers.</param>
internal sealed record Maximum(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Maximum(Parts);
}

/// <summary>The smallest of some numbers.</summary>
/// <param name="Parts">The numbers.</param>
internal sealed record Minimum(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Minimum(Parts);
}

/// <summary>1/(1 + e^-x), correctly rounded to decimal places.</summary>
/// <param name="Operand">x.</param>
/// <param name="Places">The decimal places.</param>
internal sealed record Sigmoid(Term Operand, int Places) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Sigmoid(Operand, Places);
}

/// <summary>The hyperbolic tangent, correctly rounded to decimal places.</summary>
/// <param name="Operand">The number.</param>
/// <param name="Places">The decimal places.</param>
internal sealed record Tanh(Term Operand, int Places) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Tanh(Operand, Places);
}

/// <summary>The powers of e of some numbers, which no fraction holds, and their sum: what softmax divides. By itself it has no value; a <see cref="SoftmaxShare"/> has.</summary>
/// <param name="Parts">The exponents.</param>
internal sealed record Exponentials(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => throw new NotSupportedException("the powers of e have no value by themselves");
}

/// <summary>Softmax: one power of e over the sum of all, correctly rounded to decimal places.</summary>
/// <param name="Of">The powers.</param>
/// <param name="Place">Which of them, from 1.</param>
/// <param name="Places">The decimal places.</param>
internal sealed record SoftmaxShare(Exponentials Of, int Place, int Places) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Of];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Softmax(Of.Parts, Place, Places);
}

/// <summary>The determinant of a square matrix.</summary>
/// <param name="Size">How many rows it has.</param>
/// <param name="Parts">Its cells, row by row.</param>
internal sealed record Determinant(int Size, IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Determinant(Size, Parts);
}

/// <summary>1 if a comparison holds, else 0.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Relation">What must hold.</param>
/// <param name="Right">The right side.</param>
internal sealed record Comparison(Term Left, Relation Relation, Term Right) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Left, Right];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Comparison(Left, Relation, Right);
}

/// <summary>1 if a number is one of the ends of a range or between them, else 0.</summary>
/// <param name="Operand">The number.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal sealed record Between(Term Operand, Term Low, Term High) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand, Low, High];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Between(Operand, Low, High);
}

/// <summary>1 if a cell is one of some, else 0.</summary>
/// <param name="Sought">The cell.</param>
/// <param name="Among">The others.</param>
internal sealed record Membership(Term Sought, IReadOnlyList<Term> Among) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Sought, .. Among];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Membership(Sought, Among);
}

/// <summary>1 if a number is whole, else 0.</summary>
/// <param name="Operand">The number.</param>
internal sealed record Wholeness(Term Operand) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Wholeness(Operand);
}

/// <summary>1 if both are true (not 0), else 0.</summary>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
internal sealed record Conjunction(Term Left, Term Right) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Left, Right];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Conjunction(Left, Right);
}

/// <summary>1 if one is true (not 0), else 0.</summary>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
internal sealed record Disjunction(Term Left, Term Right) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Left, Right];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Disjunction(Left, Right);
}

/// <summary>1 if it is 0, else 0.</summary>
/// <param name="Operand">What is denied.</param>
internal sealed record Complement(Term Operand) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Complement(Operand);
}

/// <summary>1 if all cells of a line are true (not 0), else 0.</summary>
/// <param name="Parts">The cells.</param>
internal sealed record AllTrue(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.AllTrue(Parts);
}

/// <summary>1 if a cell of a line is true (not 0), else 0.</summary>
/// <param name="Parts">The cells.</param>
internal sealed record AnyTrue(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.AnyTrue(Parts);
}

/// <summary>How many of some cells are true (not 0).</summary>
/// <param name="Parts">The cells.</param>
internal sealed record Count(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Count(Parts);
}

/// <summary>How many lines of cells are of a kind.</summary>
/// <param name="Lines">The lines; cells by themselves are lines of one.</param>
/// <param name="Kind">Which of them count.</param>
internal sealed record LineCount(IReadOnlyList<IReadOnlyList<Term>> Lines, LineKind Kind) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [.. Lines.SelectMany(line => line)];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => Kind == LineKind.Zero ? visitor.ZeroLines(Lines) : visitor.DistinctLines(Lines);
}

/// <summary>One of two, as a condition says.</summary>
/// <param name="Condition">The condition: true is what isn't 0.</param>
/// <param name="Then">What it is where the condition is true.</param>
/// <param name="Otherwise">What it is where the condition is 0.</param>
internal sealed record Conditional(Term Condition, Term Then, Term Otherwise) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Condition, Then, Otherwise];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Conditional(Condition, Then, Otherwise);
}

/// <summary>1 if an edge joins two nodes, in either direction, else 0.</summary>
/// <param name="One">A node's name.</param>
/// <param name="Other">A node's name.</param>
/// <param name="Edges">The nodes' names at the ends of each edge, two by two.</param>
internal sealed record Adjacency(Term One, Term Other, IReadOnlyList<Term> Edges) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [One, Other, .. Edges];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Adjacency(One, Other, Edges);
}

/// <summary>The place of the largest of some numbers, from 1.</summary>
/// <param name="Parts">The numbers.</param>
/// <param name="TakesFirst">Whether of equal ones the first counts; else there is no largest.</param>
internal sealed record ArgMax(IReadOnlyList<Term> Parts, bool TakesFirst = false) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.ArgMax(Parts, TakesFirst);

    /// <inheritdoc/>
    public override int Choices => TakesFirst ? 1 : Parts.Count;
}

/// <summary>The place of the first cell that is the one sought, from 1; there must be one.</summary>
/// <param name="Sought">What is sought.</param>
/// <param name="Among">Where.</param>
internal sealed record Match(Term Sought, IReadOnlyList<Term> Among) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Sought, .. Among];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Match(Sought, Among);
}

/// <summary>A place, from 1, that a number tells, seen at a look.</summary>
/// <param name="Operand">The number; a whole one.</param>
internal sealed record Position(Term Operand) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Operand];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Position(Operand);
}

/// <summary>The place of the n-th mark, from 1.</summary>
/// <param name="Marks">1 where a mark is, else 0.</param>
/// <param name="Which">n, from 1.</param>
/// <param name="Count">How many marks there must be.</param>
internal sealed record NthMark(IReadOnlyList<Term> Marks, int Which, int Count) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => Marks;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.NthMark(Marks, Which, Count);
}

/// <summary>The place, from 1, of the n-th number in descending order; equal ones keep their order.</summary>
/// <param name="Keys">The numbers.</param>
/// <param name="Which">n, from 1.</param>
internal sealed record NthLargest(IReadOnlyList<Term> Keys, int Which) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => Keys;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.NthLargest(Keys, Which);
}

/// <summary>How many of some cells are the same as the last of them, itself counted.</summary>
/// <param name="Parts">The cells.</param>
internal sealed record Occurrence(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Occurrence(Parts);
}

/// <summary>1 if a place is this one, else 0: the mark that is set where something was found.</summary>
/// <param name="Found">The place found.</param>
/// <param name="Place">This one, from 1.</param>
internal sealed record Indicator(Term Found, int Place) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Found];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Indicator(Found, Place);
}

/// <summary>The cell at a place of a list.</summary>
/// <param name="Place">The place, from 1; there must be one.</param>
/// <param name="List">The cells to choose from.</param>
internal sealed record Index(Term Place, IReadOnlyList<Term> List) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts => [Place, .. List];

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Index(Place, List);
}

/// <summary>One text of some cells, one after the other.</summary>
/// <param name="Parts">The cells.</param>
internal sealed record Text(IReadOnlyList<Term> Parts) : Term
{
    /// <inheritdoc/>
    public override IReadOnlyList<Term> Parts { get; } = Parts;

    /// <inheritdoc/>
    public override T Accept<T>(ITermVisitor<T> visitor) => visitor.Text(Parts);
}
