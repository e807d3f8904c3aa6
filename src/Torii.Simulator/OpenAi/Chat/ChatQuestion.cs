using System.Globalization;
using System.Text.RegularExpressions;
using Torii.Simulator.Prompts;

namespace Torii.Simulator.OpenAi.Chat;

/// <summary>What a language model is asked.</summary>
/// <param name="Model">The model.</param>
/// <param name="Instruction">The last message of the system or the developer; empty where there is none.</param>
/// <param name="Asked">The last message of the user; empty where there is none.</param>
/// <param name="Streams">Whether the reply is to come as a stream of events.</param>
internal sealed partial record ChatQuestion(string Model, string Instruction, string Asked, bool Streams)
{
    private const int UsualSeconds = 10;
    private const int MostWordsOfShort = 150;
    private const int MostWordsOfMedium = 300;

    /// <summary>The reply: a shooting plan where the instruction speaks of a video, and a plain sentence otherwise.</summary>
    public string Reply() => Instruction.Contains("video", StringComparison.OrdinalIgnoreCase)
        ? PromptWriter.Write(Asked, Level(), Seconds())
        : $"You said: {Asked}";

    [GeneratedRegex(@"(?<number>\d+)\s*s(econds?)?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LengthPattern { get; }

    [GeneratedRegex(@"(?<number>\d+) words", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WordsPattern { get; }

    [GeneratedRegex(@"\b(short|medium|long)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LevelPattern { get; }

    private int Seconds() => Number(LengthPattern) is > 0 and var seconds ? seconds : UsualSeconds;

    /// <summary>How much is asked for: in words, or else by the name of the level.</summary>
    private string Level() => Number(WordsPattern) switch
    {
        0 when LevelPattern.Match(Instruction) is { Success: true } match => match.Value,
        0 => "medium",
        <= MostWordsOfShort => "short",
        <= MostWordsOfMedium => "medium",
        _ => "long",
    };

    private int Number(Regex pattern) =>
        pattern.Match(Instruction) is { Success: true } match
        && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
