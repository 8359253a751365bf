using AiByHand.Numbers;
using AiByHand.Tensors;

namespace AiByHand.Terms;

/// <summary>How a number is rounded.</summary>
internal abstract record RoundingRule
{
    private RoundingRule()
    {
    }

    /// <summary>The number rounded.</summary>
    /// <exception cref="OperandException">The rule has no result for it.</exception>
    /// <exception cref="OverflowException">The result leaves 64 bits.</exception>
    public abstract Rational Apply(Rational value);

    /// <summary>Calls the method of its kind.</summary>
    public abstract T Accept<T>(Term operand, ITermVisitor<T> visitor);

    /// <summary>Down to an integer.</summary>
    public sealed record Down : RoundingRule
    {
        /// <inheritdoc/>
        public override Rational Apply(Rational value) => value.Floor();

        /// <inheritdoc/>
        public override T Accept<T>(Term operand, ITermVisitor<T> visitor) => visitor.RoundedDown(operand);
    }

    /// <summary>Without what stands behind the decimal point.</summary>
    public sealed record TowardsZero : RoundingRule
    {
        /// <inheritdoc/>
        public override Rational Apply(Rational value) => value.Truncate();

        /// <inheritdoc/>
        public override T Accept<T>(Term operand, ITermVisitor<T> visitor) => visitor.Truncated(operand);
    }

    /// <summary>To decimal places, a half away from 0.</summary>
    /// <param name="Places">The decimal places.</param>
    public sealed record HalfAwayFromZero(int Places) : RoundingRule
    {
        /// <inheritdoc/>
        public override Rational Apply(Rational value) => value.Round(Places);

        /// <inheritdoc/>
        public override T Accept<T>(Term operand, ITermVisitor<T> visitor) => visitor.Rounded(operand, Places);
    }

    /// <summary>To decimal places, a half away from 0, but whole quarters stay as they are.</summary>
    /// <param name="Places">The decimal places.</param>
    public sealed record QuartersStay(int Places) : RoundingRule
    {
        private static readonly Rational Four = 4;

        /// <inheritdoc/>
        public override Rational Apply(Rational value) => (Four * value).IsInteger ? value : value.Round(Places);

        /// <inheritdoc/>
        public override T Accept<T>(Term operand, ITermVisitor<T> visitor) => visitor.RoundedButQuarters(operand, Places);
    }

    /// <summary>To the other neighbour than a rule says, as somebody does who rounds wrongly; what is round stays.</summary>
    /// <param name="Rule">The rule.</param>
    internal sealed record OtherWay(RoundingRule Rule) : RoundingRule
    {
        /// <inheritdoc/>
        public override Rational Apply(Rational value)
        {
            var rounded = Rule.Apply(value);
            if (rounded == value) return value;
            var places = Rule switch { HalfAwayFromZero half => half.Places, QuartersStay quarters => quarters.Places, _ => 0 };
            var step = Rational.One;
            for (var place = 0; place < places; place++) step /= 10;
            return rounded > value ? rounded - step : rounded + step;
        }

        /// <inheritdoc/>
        public override T Accept<T>(Term operand, ITermVisitor<T> visitor) => throw new NotSupportedException("a slip stands on no sheet");
    }

    /// <summary>To the nearest of 1, 4, 9, 16 …; halfway goes up. A negative number has none.</summary>
    public sealed record NearestSquare : RoundingRule
    {
        // Never 0: a standard deviation of 0 couldn't be divided by.
        /// <inheritdoc/>
        public override Rational Apply(Rational value)
        {
            if (value.Sign < 0) throw new OperandException($"{value} is negative; a square is not");
            var root = Math.Max(1, Squares.FloorRoot(value.Floor().Numerator));
            Rational below = root * root, above = checked((root + 1) * (root + 1));
            return value - below < above - value ? below : above;
        }

        /// <inheritdoc/>
        public override T Accept<T>(Term operand, ITermVisitor<T> visitor) => visitor.NearestSquare(operand);
    }
}
