using AiByHand.Numbers;

namespace AiByHand.Terms;

/// <summary>A sum on its way: the pencil adds term by term. Terms of 0 are left out, and the first of the others is only written down.</summary>
internal struct RunningSum(Pencil pencil)
{
    private Rational _total;
    private bool _hasTerms;

    public void Add(Rational term)
    {
        if (term.IsZero) return;
        _total = _hasTerms ? pencil.Add(_total, term) : term;
        _hasTerms = true;
    }
}
