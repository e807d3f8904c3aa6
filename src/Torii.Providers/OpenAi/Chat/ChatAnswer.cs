using System.Text;
using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Chat;

/// <summary>Reads what a language model has written.</summary>
internal static class ChatAnswer
{
    /// <summary>What came of a request for a text.</summary>
    /// <param name="answer">The answer, which says that it was taken.</param>
    /// <param name="access">The account.</param>
    public static StepOutcome Read(CallOutcome.Answered answer, AccountAccess access)
    {
        using var document = JsonReading.Parse(answer.Body.Bytes);
        if (document is null)
        {
            return Failed("the answer is not JSON");
        }

        var said = document.RootElement;
        return AnswerCost.Of(ChoiceIn(said) is { } choice ? Read(choice, access) : WithoutText(said, access), said);
    }

    private static StepOutcome Read(JsonElement choice, AccountAccess access)
    {
        var message = choice.Member("message"u8) ?? default;
        return choice.Text("finish_reason"u8) switch
        {
            "content_filter" => Declined(message.Text("refusal"u8), access),
            "length" => Failed("the text was cut off at its longest"),
            _ when message.Text("refusal"u8) is { } refusal => Declined(refusal, access),
            _ when TextIn(message) is { } text => new StepOutcome.Finished(new Output.Text(text)),
            _ => WithoutText(choice, access),
        };
    }

    private static JsonElement? ChoiceIn(JsonElement root) =>
        root.Member("choices"u8) is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0 ? choices[0] : null;

    // As one text, or in parts.
    private static string? TextIn(JsonElement message)
    {
        if (message.Text("content"u8) is { } whole)
        {
            return whole.Trim();
        }

        var text = new StringBuilder();
        if (message.Member("content"u8) is { ValueKind: JsonValueKind.Array } parts)
        {
            foreach (var part in parts.EnumerateArray())
            {
                text.Append(part.Text("text"u8));
            }
        }

        return text.ToString().Trim() is { Length: > 0 } joined ? joined : null;
    }

    private static StepOutcome.Failed Declined(string? why, AccountAccess access) =>
        new(new Refusal(Cause.Content, SafeText.Of(why, ApiKey.Parse(access.Credential)?.Key)));

    // Some servers say 200 and then why not.
    private static StepOutcome.Failed WithoutText(JsonElement said, AccountAccess access) =>
        AnswerError.In(said) is { } error ? new StepOutcome.Failed(AnswerRefusals.OfTask(error, access)) : Failed("the answer has no text");

    private static StepOutcome.Failed Failed(string why) => new(new Refusal(Cause.BadAnswer, why));
}
