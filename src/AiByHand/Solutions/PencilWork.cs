using AiByHand.Answers;
using AiByHand.Numbers;
using AiByHand.Tensors;
using AiByHand.Terms;

namespace AiByHand.Solutions;

/// <summary>
/// Fills in a sheet's blanks by their terms, and counts what that takes. What stands on the sheet is read off; what stands nowhere is worked out on the way. What several terms
/// share is worked out once.
/// </summary>
internal sealed class PencilWork
{
    private readonly Pencil _pencil = new();
    private readonly Stack<Pending> _toRead = [];
    private readonly bool[] _isRead, _isWritten;
    private readonly HashSet<Place> _printed = [];
    private readonly Solution _solution;
    private readonly AnswerPlan _plan;
    private readonly TemplateTerms _terms;
    private readonly TermEvaluator _values;

    // The one that is being worked out.
    private string _tensor = "";

    private PencilWork(Solution solution, Func<CellReference, Cell> valueOf)
    {
        _solution = solution;
        _plan = AnswerPlan.Of(solution.Template);
        _terms = TemplateTerms.Of(solution.Template);
        (_isRead, _isWritten) = (new bool[_terms.Count], new bool[_terms.Count]);
        _values = new TermEvaluator(valueOf, _terms);
    }

    /// <summary>What the pencil has done when all blanks of a sheet are filled in.</summary>
    /// <exception cref="SheetException">A number on the way is too large to be exact; the message names the tensor.</exception>
    public static Pencil On(Solution solution)
    {
        var work = new PencilWork(solution, cell => solution[cell.Tensor][cell.Row - 1, cell.Column - 1]);
        try
        {
            work.FillIn(AnswerSheet.Of(solution));
        }
        catch (OverflowException overflow)
        {
            // Adding in the pupil's order may pass through a number that the sum itself doesn't, and the least of all numbers has no magnitude.
            throw new SheetException(null, $"{work._tensor}: a number is too large to tell the effort exactly", cause: overflow);
        }
        return work._pencil;
    }

    /// <summary>What the pencil has done when some cells are filled in by the numbers that stand on the sheet.</summary>
    /// <exception cref="Tensors.OperandException">The numbers have no result.</exception>
    /// <exception cref="OverflowException">A number is too large to be exact.</exception>
    public static Pencil On(Solution solution, IEnumerable<CellReference> cells, Func<CellReference, Cell> valueOf)
    {
        var work = new PencilWork(solution, valueOf);
        foreach (var cell in cells)
        {
            work._tensor = cell.Tensor;
            work.Write(work._terms.Of(cell)!);
            work.ReadOn();
        }
        return work._pencil;
    }

    private void FillIn(AnswerSheet sheet)
    {
        var there = new HashSet<Place>();
        var blanks = new List<Blank>();
        foreach (var entry in sheet.Entries)
        {
            _tensor = entry.Tensor;
            if (entry.Value is null) continue;
            if (entry.IsBlank) Ask(entry.Tensor, entry, entry.IsWritten, isGiven: entry.Step is null);
            else if (entry.Step is not null)
            {
                var place = new Place(entry.Tensor, entry.TensorRow, entry.TensorColumn);
                there.Add(place);
                _printed.Add(place);
            }
            if (entry.Then is { } then) Ask(then.Name, entry, entry.IsReplaced, isGiven: false);
        }
        foreach (var (cell, isWritten) in blanks)
        {
            if (_printed.Contains(new Place(cell.Tensor, cell.Row, cell.Column))) continue;
            _tensor = cell.Tensor;
            if (isWritten) Write(_terms.Of(cell)!);
            else Read(_terms.Of(cell)!);
            ReadOn();
        }

        // What stands there already is copied.
        void Ask(string tensor, Entry entry, bool isWritten, bool isGiven)
        {
            if (isWritten && (isGiven || !there.Add(new Place(tensor, entry.TensorRow, entry.TensorColumn)))) _pencil.Copy(_solution[tensor][entry.TensorRow - 1, entry.TensorColumn - 1]);
            else if (!isGiven) blanks.Add(new Blank(new CellReference(tensor, entry.TensorRow, entry.TensorColumn), isWritten));
        }
    }

    // What is only another cell again, or there without work, is copied; of a choice what is chosen.
    private void Write(Term term)
    {
        while (true)
        {
            switch (term)
            {
                case CellReference cell when HiddenTermOf(cell) is { } hidden:
                    _tensor = cell.Tensor;
                    term = hidden;
                    continue;
                case CellReference or Number or Word:
                    _pencil.Copy(ValueOf(term));
                    return;
            }
            if (!IsFirst(_isWritten, term))
            {
                _pencil.Copy(ValueOf(term));
                return;
            }
            switch (term)
            {
                case Terms.Index index:
                    Read(index.Place);
                    term = _values.Chosen(index);
                    continue;
                case Conditional conditional:
                    if (IsFirst(_isRead, conditional)) LookAt(conditional.Condition);
                    term = _values.Chosen(conditional);
                    continue;
                case Text:
                    Read(term);
                    _pencil.Copy(ValueOf(term));
                    return;
                default:
                    Read(term);
                    return;
            }
        }
    }

    // In the order in which they come up: what is counted rests on no order, and there is no deep recursion.
    private void Read(Term term)
    {
        if (term is not (Number or Word) && IsFirst(_isRead, term)) _toRead.Push(new Pending(term, _tensor));
    }

    private void ReadOn()
    {
        while (_toRead.TryPop(out var next))
        {
            (var term, _tensor) = next;
            if (term is not CellReference cell) WorkOut(term);
            else if (HiddenTermOf(cell) is { } hidden)
            {
                _tensor = cell.Tensor;
                Read(hidden);
            }
        }
    }

    private void WorkOut(Term term)
    {
        switch (term)
        {
            case Sum sum:
                var total = new RunningSum(_pencil);
                for (var i = 0; i < sum.Parts.Count; i++)
                {
                    Read(sum.Parts[i]);
                    total.Add(NumberOf(sum.Parts[i]));
                }
                break;
            case Product product:
                ReadFactors(product.Left, product.Right);
                _pencil.Multiply(NumberOf(product.Left), NumberOf(product.Right));
                break;
            case Quotient quotient:
                Divide(quotient.Dividend, quotient.Divisor);
                break;
            case Share share:
                if (!NumberOf(share.Whole).IsZero) _pencil.Divide(NumberOf(share.Part), NumberOf(share.Whole));
                ReadFactors(share.Part, share.Whole);
                break;
            case Remainder remainder:
                Divide(remainder.Dividend, remainder.Divisor);
                break;
            case Difference difference:
                _pencil.Subtract(NumberOf(difference.Minuend), NumberOf(difference.Subtrahend));
                ReadAll(term.Parts);
                break;
            case Power power:
                _pencil.Raise(NumberOf(power.Base), NumberOf(power.Exponent));
                ReadAll(term.Parts);
                break;
            case Negation negation:
                _pencil.Negate(NumberOf(negation.Operand));
                Read(negation.Operand);
                break;
            case Magnitude magnitude:
                if (NumberOf(magnitude.Operand) is { Sign: < 0 } negative) _pencil.Negate(negative);
                Read(magnitude.Operand);
                break;
            case Root root:
                _pencil.TakeRoot(NumberOf(root.Operand));
                Read(root.Operand);
                break;
            case Rounding rounding:
                // What is round already stays as it is; a square is sought.
                if (rounding.Rule is RoundingRule.NearestSquare || NumberOf(rounding) != NumberOf(rounding.Operand)) _pencil.Look();
                Read(rounding.Operand);
                break;
            case Determinant determinant:
                Operations.Testing.Determinant.Of(determinant.Size, [.. determinant.Parts.Select(ValueOf)], _pencil);
                ReadAll(determinant.Parts);
                break;
            case Exponentials powers:
                // The powers are looked up and added. As fractions don't hold them, no carries are seen.
                _pencil.Look(powers.Parts.Count);
                _pencil.AddUnseen(powers.Parts.Count - 1);
                ReadAll(powers.Parts);
                break;
            case SoftmaxShare share:
                _pencil.DivideUnseen(1);
                Read(share.Of);
                break;
            // What is yes and what is no was seen before; that both are, or one is, is plain. Where one side tells alone, the other needs no look.
            case Conjunction conjunction:
                ReadFactors(conjunction.Left, conjunction.Right);
                break;
            case Disjunction disjunction:
                if (!NumberOf(disjunction.Left).IsZero) Read(disjunction.Left);
                else if (!NumberOf(disjunction.Right).IsZero) Read(disjunction.Right);
                else ReadAll(term.Parts);
                break;
            case Complement complement:
                Read(complement.Operand);
                break;
            case Count count:
                // A glance for each that counts; what doesn't was seen when it was found to be so.
                _pencil.Look((int)NumberOf(count).Numerator);
                ReadAll(count.Parts);
                break;
            case LineCount lines:
                _pencil.Look(lines.Lines.Count);
                ReadAll(lines.Parts);
                break;
            case Maximum or Minimum or ArgMax:
                // Each number is compared with the largest so far.
                _pencil.Look(term.Parts.Count - 1);
                ReadAll(term.Parts);
                break;
            case Adjacency adjacency:
                // A look at the names of each edge, and its two 1s stand; the rest stays 0.
                if (!NumberOf(adjacency).IsZero) _pencil.Look();
                ReadAll(adjacency.Parts);
                break;
            case NthMark mark:
                _pencil.Look();
                Read(mark.Marks[(int)NumberOf(mark).Numerator - 1]);
                break;
            case Conditional conditional:
                LookAt(conditional.Condition);
                Read(_values.Chosen(conditional));
                break;
            case Terms.Index index:
                Read(index.Place);
                Read(_values.Chosen(index));
                break;
            case Occurrence:
                // The columns are taken one after the other, so that the next one is plain.
                break;
            case Indicator or Text:
                ReadAll(term.Parts);
                break;
            case Dimension or Sigmoid or Tanh or Comparison or Between or Membership or Wholeness or AllTrue or AnyTrue or Match or Position or NthLargest:
                _pencil.Look();
                ReadAll(term.Parts);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(term), term.GetType().Name, "a term without effort");
        }
    }

    private void LookAt(Term condition)
    {
        _pencil.Look();
        Read(condition);
    }

    private void Divide(Term dividend, Term divisor)
    {
        _pencil.Divide(NumberOf(dividend), NumberOf(divisor));
        Read(dividend);
        if (!NumberOf(dividend).IsZero) Read(divisor);
    }

    // A factor that meets a 0 isn't worked out, and may be anything.
    private void ReadFactors(Term left, Term right)
    {
        var isLeftZero = IsZero(left);
        if (isLeftZero || !IsZero(right)) Read(left);
        if (!isLeftZero) Read(right);
    }

    private void ReadAll(IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++) Read(terms[i]);
    }

    private static bool IsFirst(bool[] known, Term term)
    {
        var isFirst = !known[term.Ordinal];
        known[term.Ordinal] = true;
        return isFirst;
    }

    // The term of a cell that can't be read off the sheet, else null.
    private Term? HiddenTermOf(CellReference cell) =>
        _plan.IsShown(cell.Tensor) || _printed.Contains(new Place(cell.Tensor, cell.Row, cell.Column)) ? null : _terms.Of(cell);

    private Cell ValueOf(Term term) => _values.Of(term);

    private bool IsZero(Term term) => ValueOf(term) is { Word: null, Number.IsZero: true };

    private Rational NumberOf(Term term) => ValueOf(term).Number;

    // Types of our own: lists and sets of tuples can't be compiled ahead.
    private readonly record struct Place(string Tensor, int Row, int Column);

    private readonly record struct Blank(CellReference Cell, bool IsWritten);

    private readonly record struct Pending(Term Term, string Tensor);
}
