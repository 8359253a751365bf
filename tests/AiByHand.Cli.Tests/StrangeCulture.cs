using System.Globalization;

namespace AiByHand.Cli.Tests;

/// <summary>A culture that writes every number strangely, for as long as it isn't disposed of.</summary>
internal sealed class StrangeCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public StrangeCulture()
    {
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NegativeSign = "~";
        strange.NumberFormat.NumberDecimalSeparator = ",";
        strange.NumberFormat.NumberGroupSeparator = "'";
        strange.NumberFormat.PercentSymbol = "pct";
        CultureInfo.CurrentCulture = strange;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
