using System.Globalization;

namespace AiByHand.Cli.Tests;

/// <summary>
/// A culture that writes numbers, dates and lists as people do elsewhere, for as long as it isn't disposed of. Made by hand: where the runtime knows no cultures
/// but the invariant one, a name alone changes nothing.
/// </summary>
internal sealed class StrangeCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture, _uiBefore = CultureInfo.CurrentUICulture;
    private readonly CultureInfo? _defaultBefore = CultureInfo.DefaultThreadCurrentCulture;

    public StrangeCulture(string flavour = "strange")
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        Season(culture.NumberFormat, flavour);
        Season(culture.DateTimeFormat);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentCulture = culture;
    }

    /// <summary>What there is to choose from: signs that no culture has, and those of five that are known for breaking programs.</summary>
    public static IReadOnlyList<string> Flavours { get; } = ["strange", "tr-TR", "de-DE", "ar-SA", "th-TH", "fa-IR"];

    public void Dispose()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_before, _uiBefore);
        CultureInfo.DefaultThreadCurrentCulture = _defaultBefore;
    }

    private static void Season(NumberFormatInfo numbers, string flavour)
    {
        (var minus, var plus, var point, var group, var percent, var groups, var digits) = flavour switch
        {
            "strange" => ("~", "&", ",", "'", "pct", [2], "౦౧౨౩౪౫౬౭౮౯"),
            "tr-TR" or "de-DE" => ("-", "+", ",", ".", "%", [3], "0123456789"),
            "ar-SA" => ("\u061C-", "\u061C+", "٫", "٬", "٪\u061C", [3], "٠١٢٣٤٥٦٧٨٩"),
            "th-TH" => ("-", "+", ".", ",", "%", [3], "๐๑๒๓๔๕๖๗๘๙"),
            "fa-IR" => ("\u200E−", "\u200E+", "٫", "٬", "٪", new[] { 3 }, "۰۱۲۳۴۵۶۷۸۹"),
            _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
        };
        (numbers.NegativeSign, numbers.PositiveSign) = (minus, plus);
        numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = numbers.CurrencyDecimalSeparator = point;
        numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = numbers.CurrencyGroupSeparator = group;
        numbers.NumberGroupSizes = numbers.PercentGroupSizes = groups;
        (numbers.PercentSymbol, numbers.PercentPositivePattern, numbers.PercentNegativePattern, numbers.NumberNegativePattern) = (percent, 2, 2, 3);
        numbers.NativeDigits = [.. digits.Select(digit => digit.ToString())];
        numbers.DigitSubstitution = DigitShapes.NativeNational;
        (numbers.NaNSymbol, numbers.PositiveInfinitySymbol) = ("none", "endless");
    }

    private static void Season(DateTimeFormatInfo dates)
    {
        (dates.DateSeparator, dates.TimeSeparator, dates.FirstDayOfWeek) = (".", "h", DayOfWeek.Saturday);
        (dates.ShortDatePattern, dates.LongDatePattern, dates.ShortTimePattern) = ("d.M.yy", "yy MMMM d", "H'h'mm");
        dates.MonthNames = [.. Enumerable.Range(1, 12).Select(month => $"moon {month}"), ""];
    }
}
