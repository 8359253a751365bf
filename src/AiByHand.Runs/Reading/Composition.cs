using System.Text;

namespace AiByHand.Runs.Reading;

/// <summary>
/// Letters and the accents after them to single signs (Unicode's form C), for Latin, modern Greek and Cyrillic, kana and Korean: fonts have the single signs, and some systems part them.
/// The program runs without the system's tables, so that it does the same everywhere, and without them <see cref="string.Normalize()"/> changes nothing.
/// </summary>
internal static class Composition
{
    private const char FirstMark = '\u0300', LastMark = '\u036F';

    // For each mark letters, each with what they make together.
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ",
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ¨΅ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
        ['\u0303'] = "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
        ['\u0304'] = "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝ",
        ['\u0306'] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặ",
        ['\u0307'] = "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
        ['\u0308'] = "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ",
        ['\u0309'] = "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
        ['\u030A'] = "AÅaåUŮuůwẘyẙ",
        ['\u030B'] = "OŐoőUŰuűУӲуӳ",
        ['\u030C'] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
        ['\u030F'] = "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ",
        ['\u0311'] = "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
        ['\u031B'] = "OƠoơUƯuư",
        ['\u0323'] = "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
        ['\u0324'] = "UṲuṳ",
        ['\u0325'] = "AḀaḁ",
        ['\u0326'] = "SȘsșTȚtț",
        ['\u0327'] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
        ['\u0328'] = "AĄaąEĘeęIĮiįUŲuųOǪoǫ",
        ['\u032D'] = "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ",
        ['\u032E'] = "HḪhḫ",
        ['\u0330'] = "EḚeḛIḬiḭUṴuṵ",
        ['\u0331'] = "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
    };

    /// <summary>The text with each letter and its accents as one sign, where there is one.</summary>
    public static string Of(string text) => WithAccents(WithVoices(Syllables(text)));

    // Korean letters to syllables: a first letter, a vowel, and maybe a last one, by Unicode's arithmetic.
    private static string Syllables(string text)
    {
        const char First = '\u1100', Vowel = '\u1161', BeforeLast = '\u11A7', Syllable = '\uAC00';
        const int Firsts = 19, Vowels = 21, Lasts = 28;
        if (text.AsSpan().IndexOfAnyInRange(First, '\u11FF') < 0) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            var before = whole.Length > 0 ? whole[^1] : '\0';
            if (before is >= First and < (char)(First + Firsts) && sign is >= Vowel and < (char)(Vowel + Vowels)) whole[^1] = (char)(Syllable + ((before - First) * Vowels + (sign - Vowel)) * Lasts);
            else if (before is >= Syllable and <= '\uD7A3' && (before - Syllable) % Lasts == 0 && sign is > BeforeLast and < (char)(BeforeLast + Lasts)) whole[^1] = (char)(before + (sign - BeforeLast));
            else whole.Append(sign);
        }
        return whole.ToString();
    }

    // Kana and the strokes or the ring that make them voiced: the next sign, or the one after it.
    private static string WithVoices(string text)
    {
        const char Strokes = '\u3099', Ring = '\u309A';
        if (text.AsSpan().IndexOfAny(Strokes, Ring) < 0) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            var before = whole.Length > 0 ? whole[^1] : '\0';
            var hiragana = before is >= '\u30A1' and <= '\u30FA' ? (char)(before - 0x60) : before;
            if (sign == Strokes && "かきくけこさしすせそたちつてとはひふへほ".Contains(hiragana)) whole[^1]++;
            else if (sign == Ring && "はひふへほ".Contains(hiragana)) whole[^1] += (char)2;
            else if (sign == Strokes && before is ('う' or 'ウ')) whole[^1] = before == 'う' ? 'ゔ' : 'ヴ';
            else whole.Append(sign);
        }
        return whole.ToString();
    }

    private static string WithAccents(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstMark, LastMark) < 0) return text;
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && text[end] is >= FirstMark and <= LastMark) end++;
            Add(text[i], text[(i + 1)..end], composed);
            i = end;
        }
        return composed.ToString();
    }

    private static void Add(char letter, string marks, StringBuilder composed)
    {
        var rest = new StringBuilder();
        var blocked = 0;
        foreach (var mark in marks.OrderBy(Class))
        {
            if (Class(mark) != blocked && With(letter, mark) is { } both) letter = both;
            else
            {
                rest.Append(mark);
                blocked = Class(mark);
            }
        }
        composed.Append(letter).Append(rest);
    }

    private static char? With(char letter, char mark)
    {
        var pairs = Pairs.GetValueOrDefault(mark, "");
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter) return pairs[i + 1];
        }
        return null;
    }

    // Marks of one class are written over each other, so their order counts; of others it doesn't, and cedilla, horn, below, above is Unicode's.
    private static int Class(char mark) => mark switch
    {
        '\u0327' or '\u0328' => 202,
        '\u031B' => 216,
        (>= '\u0323' and <= '\u0326') or (>= '\u032D' and <= '\u0331') => 220,
        _ => 230,
    };
}
