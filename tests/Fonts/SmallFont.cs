namespace AiByHand.TestFonts;

/// <summary>A font as somebody may bring one, with a few signs: 王小明李娜山田太郎, 한지민 as far as it has them, é, €.</summary>
internal static class SmallFont
{
    public static byte[] File => System.IO.File.ReadAllBytes(Path);

    public static string Path { get; } = System.IO.Path.Combine(Folder(), "NotoSansSC-few.ttf");

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
