namespace AiByHand.Runs.Publishing;

/// <summary>How a publication's pages look: <c>site.css</c>, which travels inside the library.</summary>
internal static class Stylesheet
{
    private const string Resource = "site.css";

    public static void Write(Stream output)
    {
        using var css = typeof(Stylesheet).Assembly.GetManifestResourceStream(Resource)!;
        css.CopyTo(output);
    }
}
