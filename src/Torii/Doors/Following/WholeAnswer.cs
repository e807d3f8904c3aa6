using System.Buffers;
using Torii.Core.Work.Intaking;
using Torii.Doors.Errors;
using Torii.Doors.Json;

namespace Torii.Doors.Following;

/// <summary>
/// Answers with one piece of JSON, when the result is there. Proxies and SDKs break off connections on which nothing
/// moves, so after a while white space is sent, which JSON allows before a value.
/// </summary>
internal sealed class WholeAnswer(BatchWait wait)
{
    /// <summary>Waits for the end of a batch and answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="accepted">What was accepted.</param>
    /// <param name="answerId">The id under which the client can ask for the result, should the server stop.</param>
    /// <param name="send">Sends the answer about a batch with results.</param>
    public async Task SendAsync(HttpContext context, IntakeOutcome.Accepted accepted, string answerId, Func<BatchResult, Task> send)
    {
        var (result, error) = await wait.WaitAsync(context, accepted.Batch, answerId, () => SendSpaceAsync(context));
        await (result is null ? FailAsync(context, error!) : send(result));
    }

    private static async Task SendSpaceAsync(HttpContext context)
    {
        JsonAnswer.Begin(context);
        context.Response.BodyWriter.Write(" "u8);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static async Task FailAsync(HttpContext context, ApiError error)
    {
        if (!context.Response.HasStarted)
        {
            await error.WriteAsync(context);
            return;
        }

        // The status has gone out as 200: the envelope says what is wrong, and the broken connection that it is.
        await JsonAnswer.SendAsync(context, error.WriteTo);
        throw new BrokenAnswerException();
    }
}
