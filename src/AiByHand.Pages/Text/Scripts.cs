namespace AiByHand.Pages.Text;

/// <summary>
/// Which signs can be set one after the other from left to right, each by its one glyph. It names those that can and not those that can't: what isn't known isn't printed wrongly.
/// </summary>
internal static class Scripts
{
    // By Unicode's blocks, first and last sign.
    private static readonly (char First, char Last)[] Alone =
    [
        ('\u0020', '\u02FF'),                                   // Latin, phonetics, letters that modify
        ('\u0370', '\u058F'),                                   // Greek, Cyrillic, Armenian
        ('\u0E01', '\u0E5B'), ('\u0E80', '\u0EDF'),             // Thai and Lao, whose marks are refused as marks
        ('\u10A0', '\u10FF'),                                   // Georgian
        ('\u1200', '\u16FF'),                                   // Ethiopic, Cherokee, Canadian syllabics, Ogham, runes
        ('\u1C80', '\u1CBF'),                                   // more Cyrillic and Georgian
        ('\u1D00', '\u2BFF'),                                   // more Latin and Greek, punctuation, signs of mathematics and others
        ('\u2C00', '\u2DDF'),                                   // Glagolitic, Coptic, Tifinagh, more Latin and Ethiopic
        ('\u2E00', '\u312F'),                                   // more punctuation, Chinese radicals, kana, bopomofo
        ('\u3130', '\uA4FF'),                                   // Korean letters by themselves, Chinese, Yi, Lisu
        ('\uA500', '\uA63F'), ('\uA640', '\uA69F'), ('\uA700', '\uA7FF'),       // Vai, more Cyrillic and Latin
        ('\uAB00', '\uABBF'),                                   // more Ethiopic, Latin and Cherokee
        ('\uAC00', '\uD7A3'),                                   // Korean syllables
        ('\uF900', '\uFAFF'), ('\uFB00', '\uFB17'),             // more Chinese; ligatures of Latin and Armenian
        ('\uFE30', '\uFE6F'), ('\uFF01', '\uFFEE'),             // forms of other widths
    ];

    /// <summary>Whether a sign can stand by itself.</summary>
    public static bool StandAlone(char sign)
    {
        foreach ((var first, var last) in Alone)
        {
            if (sign <= last) return sign >= first;
        }
        return false;
    }
}
