using AiByHand.Numbers;

namespace AiByHand.Tests.Workings;

/// <summary>Calculates a line as one writes it by hand: + − · ÷, fractions, powers, parentheses.</summary>
internal static class Calculator
{
    public static Rational Of(string text)
    {
        var rest = text.Replace(" ", "", StringComparison.Ordinal);
        var place = 0;
        var value = Sum();
        return place == rest.Length ? value : throw new FormatException($"'{text}' at {place}");

        char Next() => place < rest.Length ? rest[place] : '\0';

        bool Takes(char sign)
        {
            if (Next() != sign) return false;
            place++;
            return true;
        }

        Rational Sum()
        {
            var sum = Product();
            while (true)
            {
                if (Takes('+')) sum += Product();
                else if (Takes('−')) sum -= Product();
                else return sum;
            }
        }

        Rational Product()
        {
            var product = Power();
            while (true)
            {
                if (Takes('·')) product *= Power();
                else if (Takes('÷') || Takes('/')) product /= Power();
                else return product;
            }
        }

        Rational Power()
        {
            if (Takes('−')) return -Power();
            var number = Single();
            if (Takes('²')) return number * number;
            if (!Takes('^')) return number;
            var exponent = Single();
            var power = Rational.One;
            for (var i = 0; i < Math.Abs(exponent.Numerator); i++) power *= number;
            return exponent.Sign < 0 ? Rational.One / power : power;
        }

        Rational Single()
        {
            if (Takes('('))
            {
                var inner = Sum();
                return Takes(')') ? inner : throw new FormatException($"'{text}': a ')' is missing");
            }
            long digits = 0, scale = 0, start = place;
            for (; char.IsAsciiDigit(Next()) || Next() == '.'; place++)
            {
                if (Next() == '.') scale = 1;
                else (digits, scale) = ((digits * 10) + Next() - '0', scale * 10);
            }
            return place > start ? Rational.Of(digits, scale == 0 ? 1 : scale) : throw new FormatException($"'{text}': a number is missing at {start}");
        }
    }
}
