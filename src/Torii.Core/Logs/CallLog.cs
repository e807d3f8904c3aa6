using Microsoft.Extensions.Options;
using Torii.Core.Generations;

namespace Torii.Core.Logs;

/// <summary>
/// Writes down what was done for a generation, what changed something, and what failed. Questions that are asked every
/// second for all of an account's tasks are only kept where an operator wants them.
/// </summary>
internal sealed class CallLog(LogBook book, IOptions<LogOptions> options, IdSource ids, TimeProvider time) : ICallLog
{
    private const int FirstError = 400;

    /// <inheritdoc />
    public bool KeepsBodies => options.Value.Bodies && book.HasRoomForBodies;

    /// <inheritdoc />
    public bool Keeps(string method, int? status) =>
        method != "GET" || status is null or >= FirstError || CallScope.Current?.GenerationId is not null || options.Value.Polls;

    /// <inheritdoc />
    public void Add(Call call)
    {
        var scope = CallScope.Current;
        book.Add(new CallRecord
        {
            Id = ids.Next(),
            At = time.GetUtcNow(),
            AccountId = scope?.AccountId,
            Upstream = scope?.Upstream,
            GenerationId = scope?.GenerationId,
            Step = scope?.Step,
            Method = call.Method,
            Host = call.Address.Host,
            Path = Redaction.OfPath(call.Address.AbsolutePath),
            Egress = call.Egress,
            Status = call.Status,
            Fault = call.Fault,
            Duration = call.Duration,
            Asked = call.Asked,
            Answered = call.Answered,
        });
    }
}
