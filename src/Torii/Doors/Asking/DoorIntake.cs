using Torii.Core.Telemetry;
using Torii.Core.Work.Intaking;
using Torii.Core.Work.Repeating;
using Torii.Doors.Errors;
using Torii.Telemetry;

namespace Torii.Doors.Asking;

/// <summary>
/// How every door hands a request to intake and answers it: a request that is turned away gets its error, and how the
/// answer to an accepted one ends is noted, so that a client which broke off can ask again without paying twice.
/// </summary>
internal sealed partial class DoorIntake(Intake intake, OpenAsks asks, IHostApplicationLifetime lifetime, ILogger<DoorIntake> log)
{
    /// <summary>Says that an answer is about what an earlier request has begun.</summary>
    private const string RepeatHeader = "Idempotent-Replayed";

    /// <summary>Asks, and answers with <paramref name="answer"/> what was accepted.</summary>
    public async Task RunAsync(HttpContext context, IntakeRequest request, Func<IntakeOutcome.Accepted, Task> answer)
    {
        context.NoteModel(request.AskedModel);
        var hops = HopsHeader.Read(context.Request);
        if (HopsHeader.Check(hops) is { } circle)
        {
            await circle.WriteAsync(context);
            return;
        }

        var open = asks.Arrive(request.Ask);
        await using var aborted = context.RequestAborted.Register(open.Abort);
        try
        {
            switch (await intake.AcceptAsync(request with { Hops = hops, Trace = Tracing.Kept(context.Request.Headers.TraceParent) }, context.RequestAborted))
            {
                case IntakeOutcome.TurnedAway away:
                    await IntakeErrors.Of(away).WriteAsync(context);
                    break;
                case IntakeOutcome.Accepted accepted:
                    open.Begin(accepted.Batch[0].BatchId);
                    context.NoteGeneration(accepted.Batch[0].Id);
                    Write(context, request, accepted);
                    Mark(context.Response, accepted);
                    await answer(accepted);
                    End(open, context);
                    break;
            }
        }
        catch (BrokenAnswerException)
        {
            // It is broken off on purpose: who asks again wants another try, not the same failure.
            open.Complete(succeeded: false);
            throw;
        }
        finally
        {
            open.Break();
        }
    }

    private void Write(HttpContext context, IntakeRequest request, IntakeOutcome.Accepted accepted)
    {
        if (!accepted.IsRepeat)
        {
            Log.Accepted(log, accepted.Batch[0].Id, accepted.Batch.Count, request.Model.Name, request.Client.Name, context.TraceIdentifier);
        }
    }

    private static void Mark(HttpResponse response, IntakeOutcome.Accepted accepted)
    {
        if (accepted.IsRepeat)
        {
            response.Headers[RepeatHeader] = "true";
        }

        SimulatedMark.Put(response, accepted.Batch[0].Adjustments);
    }

    // A client that is sent away because the server stops comes back after the restart.
    private void End(OpenAsk open, HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status != StatusCodes.Status503ServiceUnavailable || !lifetime.ApplicationStopping.IsCancellationRequested)
        {
            open.Complete(status < StatusCodes.Status400BadRequest);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2002, LogLevel.Information, "Generation {GenerationId} was accepted ({Count} in all): model {Model}, client key {Client}, request {RequestId}")]
        public static partial void Accepted(ILogger logger, string generationId, int count, string model, string client, string requestId);
    }
}
