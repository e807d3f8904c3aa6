using Torii.Core.Work.Intaking;
using Torii.Doors.Following;
using Torii.Doors.Json;

namespace Torii.Doors.Chat;

/// <summary>Answers a chat request whole, when the result is there.</summary>
internal sealed class ChatWait(WholeAnswer whole, ChatContent content)
{
    /// <summary>Waits for the end of the batch and answers.</summary>
    public Task AnswerAsync(HttpContext context, IntakeOutcome.Accepted accepted)
    {
        var answer = ChatAnswer.Of(accepted.Batch[0]);
        return whole.SendAsync(context, accepted, answer.Id, result =>
        {
            var text = string.Concat(content.Pieces(result, context.Request));
            return JsonAnswer.SendAsync(context, writer => ChatJson.WriteCompletion(writer, answer, result, text));
        });
    }
}
