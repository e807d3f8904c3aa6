using Torii.Core.Work.Intaking;
using Torii.Doors.Following;
using Torii.Doors.Json;

namespace Torii.Doors.Chat;

/// <summary>Answers a chat request at once with the id under which its result can be asked for.</summary>
internal static class ChatAcknowledgement
{
    /// <summary>Answers.</summary>
    public static Task AnswerAsync(HttpContext context, IntakeOutcome.Accepted accepted)
    {
        var answer = ChatAnswer.Of(accepted.Batch[0]);
        var content = ChatContent.Thinking($"Accepted. Ask for the result at /v1/generation/{answer.Id}");
        context.Response.Headers.Location = $"/v1/generation/{answer.Id}";
        return JsonAnswer.SendAsync(context, writer => ChatJson.WriteStatus(writer, answer, new BatchResult(accepted.Batch, []) { Notes = accepted.Batch[0].Request.Notes }, [content], "processing", error: null));
    }
}
