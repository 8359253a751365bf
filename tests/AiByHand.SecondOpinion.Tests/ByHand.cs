namespace AiByHand.SecondOpinion.Tests;

/// <summary>The conventions that sheets declare.</summary>
internal static class ByHand
{
    // A half that comes a little short for want of digits is a half.
    private const double Hair = 1e-9;

    /// <summary>Rounded to decimals, a half away from zero.</summary>
    public static Tensor Rounded(Tensor x, int places = 0) => x.sign() * (x.abs() * Math.Pow(10, places) + 0.5 + Hair).floor() / Math.Pow(10, places);

    /// <summary>e^x with e read as 3, and 0 for a negative x.</summary>
    public static Tensor PowerOfThree(Tensor x) => where(x < 0, zeros_like(x), tensor(3.0).pow(x));
}
