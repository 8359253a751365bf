namespace AiByHand.Exports.Quizzes;

/// <summary>
/// Deals sheets out into questions. A sheet that is too much for one question has parts. Where there are as many sheets of a topic as parts, each sheet gives one part, in turn, and each part stands alone:
/// drawn at random, none tells another's answers. Where there are fewer, all parts of each sheet belong together.
/// </summary>
internal static class Dealing
{
    /// <summary>The questions, made as they are asked for.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="parts">Into how many parts a sheet falls.</param>
    /// <exception cref="ExportException">A sheet asks for nothing.</exception>
    public static IEnumerable<QuizPart> Deal(IEnumerable<ExportSheet> sheets, Func<QuizSheet, int> parts)
    {
        var waiting = new Dictionary<string, List<QuizSheet>>(StringComparer.Ordinal);
        var dealt = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            // Of a variant that many pupils have there is one.
            if (!seen.Add(sheet.Code)) continue;
            var quiz = QuizSheet.Of(sheet);
            if (quiz.BlankCount == 0) throw new ExportException($"{sheet.Code}: all cells are printed, so there is nothing to ask");
            var count = parts(quiz);
            if (count == 1)
            {
                yield return quiz.Whole();
                continue;
            }
            var topic = $"{sheet.Topic} {sheet.Template.Level}";
            if (!waiting.TryGetValue(topic, out var held)) waiting[topic] = held = [];
            held.Add(quiz);
            // The first wait until it is known that there are enough.
            if (!dealt.ContainsKey(topic) && held.Count < count) continue;
            foreach (var ready in held)
            {
                var turn = dealt[topic] = dealt.GetValueOrDefault(topic) + 1;
                var all = ready.Parts(parts(ready), standAlone: true);
                yield return all[(turn - 1) % all.Count];
            }
            held.Clear();
        }
        foreach (var quiz in waiting.Values.SelectMany(held => held))
        {
            foreach (var part in quiz.Parts(parts(quiz), standAlone: false)) yield return part;
        }
    }
}
