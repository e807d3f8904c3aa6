namespace Torii.Core.Prompts;

/// <summary>
/// Reads prompts that name one finished video. The backend takes neither a style nor a storyboard with them, so those
/// marks are text.
/// </summary>
internal static class ResultPrompt
{
    public static PromptOutcome ReadExtension(string prompt)
    {
        var reading = Read(prompt, "Extension of");
        return reading switch
        {
            { Result: null } => new PromptOutcome.Refused(
                "The prompt must name the video to extend by its generation id (gen_…).", "missing_generation_id"),
            _ when string.IsNullOrWhiteSpace(reading.Text) => new PromptOutcome.Refused(
                "The prompt must say, beside the generation id, what happens next.", "missing_prompt"),
            _ => new PromptOutcome.Read(reading),
        };
    }

    public static PromptOutcome ReadCharacter(string prompt) => new PromptOutcome.Read(Read(prompt, "Character from"));

    private static PromptReading Read(string prompt, string purpose)
    {
        List<Mark> results = [.. Marks.ResultsIn(prompt)];
        var text = prompt.Without(results.Take(1));
        var reading = new PromptReading { Text = text, Mentions = Mentions.In(text) };
        return results switch
        {
            [] => reading,
            [var only] => reading with { Result = only.Value, Notes = [$"{purpose} {only.Value}."] },
            [var first, ..] => reading with
            {
                Result = first.Value,
                Notes = [$"{purpose} {first.Value}.", "Only the first generation id is used; the others stay text."],
            },
        };
    }
}
