using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Torii.Core.Stores;

namespace Torii.Core.Work.Repeating;

/// <summary>
/// Notes how answers end, many in one write: what is lost of it in a crash counts as broken off, which only means that
/// one repeated request gets what was made instead of something new.
/// </summary>
public sealed partial class Answers
{
    private const int AtOnce = 500;

    private readonly Channel<(AnswerEnd? End, TaskCompletionSource? Mark)> _ends = Channel.CreateBounded<(AnswerEnd? End, TaskCompletionSource? Mark)>(
        new BoundedChannelOptions(100_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite },
        static dropped => dropped.Mark?.SetResult());

    private readonly IAskStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<Answers> _log;

    internal Answers(IAskStore store, TimeProvider time, ILogger<Answers> log) => (_store, _time, _log) = (store, time, log);

    /// <summary>A client has its answer.</summary>
    public void Complete(string batchId) => _ends.Writer.TryWrite((new AnswerEnd(batchId, BrokenAt: null), null));

    /// <summary>A client broke off before it had its answer.</summary>
    public void Break(string batchId) => _ends.Writer.TryWrite((new AnswerEnd(batchId, _time.GetUtcNow()), null));

    /// <summary>Ends when all that was noted so far is written, or could not be.</summary>
    internal Task FlushAsync()
    {
        var mark = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ends.Writer.TryWrite((null, mark));
        return mark.Task;
    }

    /// <summary>Writes what is noted until told to stop.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var ends = new List<AnswerEnd>();
        var marks = new List<TaskCompletionSource>();
        while (await _ends.Reader.WaitToReadAsync(cancellationToken))
        {
            while (ends.Count < AtOnce && _ends.Reader.TryRead(out var noted))
            {
                if (noted.End is { } end)
                {
                    ends.Add(end);
                }
                else
                {
                    marks.Add(noted.Mark!);
                }
            }

            await WriteAsync(ends, cancellationToken);
            marks.ForEach(mark => mark.SetResult());
            ends.Clear();
            marks.Clear();
        }
    }

    private async Task WriteAsync(List<AnswerEnd> ends, CancellationToken cancellationToken)
    {
        if (ends is [])
        {
            return;
        }

        try
        {
            await _store.EndAsync(ends, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NotWritten(_log, fault, ends.Count);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1811, LogLevel.Warning, "How {Count} answers ended could not be written; they count as broken off after a restart")]
        public static partial void NotWritten(ILogger logger, Exception fault, int count);
    }
}
