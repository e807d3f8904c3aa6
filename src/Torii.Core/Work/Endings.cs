using Microsoft.Extensions.Logging;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Stores;
using Torii.Core.Telemetry;

namespace Torii.Core.Work;

/// <summary>
/// Tells operators of the end of every generation: a line in the log, a count, and a span from its beginning to its end.
/// However it ended, it is told once, when it is durable.
/// </summary>
internal sealed partial class Endings(WorkMetrics metrics, AccountPool pool, ILogger<Endings> log) : ICommitListener
{
    /// <inheritdoc />
    public void OnCommitted(Committed committed)
    {
        foreach (var ended in committed.Ended)
        {
            metrics.Ended(ended);
            Tracing.Tell($"generation {ended.Kind.Word()}", ended.Trace, ended.CreatedAt, ended.EndedAt, span =>
            {
                span.SetTag(Tags.Generation, ended.Id);
                span.SetTag(Tags.Model, ended.Model);
                span.SetTag(Tags.State, ended.State.Word());
                span.SetTag(Tags.Account, NameOf(ended.AccountId));
                if (ended.Cause is { } cause)
                {
                    span.SetTag(Tags.Cause, CauseTable.Of(cause).Code).SetStatus(System.Diagnostics.ActivityStatusCode.Error);
                }
            });
            Write(ended);
        }
    }

    private void Write(EndedGeneration ended)
    {
        var seconds = (ended.EndedAt - ended.CreatedAt).TotalSeconds;
        if (ended.Cause is { } cause)
        {
            Log.Failed(log, ended.Id, CauseTable.Of(cause).Code, seconds, ended.Model, NameOf(ended.AccountId));
        }
        else
        {
            Log.Ended(log, ended.Id, ended.State.Word(), seconds, ended.Model, NameOf(ended.AccountId));
        }
    }

    private string NameOf(string? accountId) => accountId is null ? "none" : pool.Find(accountId)?.Account.Name ?? accountId;

    private static partial class Log
    {
        [LoggerMessage(1005, LogLevel.Information, "Generation {GenerationId} {State} after {Seconds:0.0} s (model {Model}, account {Account})")]
        public static partial void Ended(ILogger logger, string generationId, string state, double seconds, string model, string account);

        [LoggerMessage(1006, LogLevel.Warning, "Generation {GenerationId} failed with {Cause} after {Seconds:0.0} s (model {Model}, account {Account})")]
        public static partial void Failed(ILogger logger, string generationId, string cause, double seconds, string model, string account);
    }
}
