using Microsoft.AspNetCore.Http.Extensions;
using Torii.Simulator.Accounts;
using Torii.Simulator.Faults;
using Torii.Simulator.Protocol;
using Torii.Simulator.Settings;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Recording;

/// <summary>Remembers what was received: the latest calls in a ring, and counts of all.</summary>
internal sealed class Recorder(LiveSettings settings, TimeProvider time)
{
    /// <summary>How many calls the ring holds.</summary>
    private const int Capacity = 50_000;

    /// <summary>The headers a test may want to see. The access token is not among them: the account stands for it.</summary>
    private static readonly string[] Headers =
    [
        "accept", "accept-language", "content-type", "cookie", "oai-device-id", "oai-language", "openai-sentinel-token", "origin", "range",
        "referer", "user-agent",
    ];

    private readonly Lock _gate = new();
    private readonly Queue<ReceivedCall> _calls = [];
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TasksMade> _tasks = new(StringComparer.Ordinal);

    /// <summary>Notes a call.</summary>
    /// <returns>The entry, whose status is to be filled in; null when only counts are kept.</returns>
    public ReceivedCall? Note(HttpRequest request, BackendRoute route, Account? account, ReadOnlyMemory<byte> body, Fault? fault)
    {
        var mode = settings.Current.Record;
        if (mode is RecordMode.Off)
        {
            return null;
        }

        var call = mode is RecordMode.All ? Describe(request, route, account, body, fault) : null;
        lock (_gate)
        {
            _counts[route.Name] = _counts.GetValueOrDefault(route.Name) + 1;
            if (call is not null)
            {
                Keep(call);
            }
        }

        return call;
    }

    /// <summary>Counts a task that was begun.</summary>
    public void Made(Account account, TaskKind kind)
    {
        if (settings.Current.Record is RecordMode.Off)
        {
            return;
        }

        lock (_gate)
        {
            var made = _tasks.GetValueOrDefault(account.Name, new TasksMade(0, 0));
            _tasks[account.Name] = kind is TaskKind.Image ? made with { Image = made.Image + 1 } : made with { Video = made.Video + 1 };
        }
    }

    /// <summary>The calls in the ring, oldest first.</summary>
    public ReceivedCall[] Calls()
    {
        lock (_gate)
        {
            return [.. _calls];
        }
    }

    public RecordSummary Summary()
    {
        lock (_gate)
        {
            return new(_counts.Values.Sum(), new(_counts, StringComparer.Ordinal), new(_tasks, StringComparer.Ordinal));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _counts.Clear();
            _tasks.Clear();
        }
    }

    private void Keep(ReceivedCall call)
    {
        if (_calls.Count == Capacity)
        {
            _calls.Dequeue();
        }

        _calls.Enqueue(call);
    }

    private ReceivedCall Describe(HttpRequest request, BackendRoute route, Account? account, ReadOnlyMemory<byte> body, Fault? fault)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Headers)
        {
            if (request.Headers.TryGetValue(name, out var value))
            {
                headers.Add(name, value.ToString());
            }
        }

        // What an upstream is shown beyond that is told by name alone: whether a key came, and not which.
        foreach (var name in route.Site is null && !route.IsDownload ? [] : request.Headers.Keys)
        {
            headers.TryAdd(name.ToLowerInvariant(), "…");
        }

        return new()
        {
            At = time.GetUtcNow(),
            Account = account?.Name,
            Method = request.Method,
            Path = request.GetEncodedPathAndQuery(),
            Endpoint = route.Name,
            Headers = headers,
            Body = body,
            Fault = fault?.Kind,
        };
    }
}
