using QRCoder;

namespace AiByHand.Runs.Printing;

/// <summary>The QR code of a sheet's code.</summary>
internal static class QrModules
{
    private const int QuietZone = 4;

    /// <summary>
    /// The modules without their quiet zone, true for dark: the text exactly as it is, in the smallest version that holds it, readable with 15 % of it spoiled.
    /// A text of capitals and figures alone is stored in the closer alphanumeric mode.
    /// </summary>
    public static bool[,] Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var count = rows.Count - 2 * QuietZone;
        var modules = new bool[count, count];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++)
                modules[row, column] = rows[row + QuietZone][column + QuietZone];
        }
        return modules;
    }
}
