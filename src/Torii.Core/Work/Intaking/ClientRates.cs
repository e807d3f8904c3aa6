using Torii.Core.Clients;

namespace Torii.Core.Work.Intaking;

/// <summary>How often each client has asked in the last minute. Kept in memory: a restart forgives.</summary>
public sealed class ClientRates(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _asked = new(StringComparer.Ordinal);

    /// <summary>Counts a request for some results; null where its client may ask, else when it may again.</summary>
    public TimeSpan? Count(Client client, int results)
    {
        if (client.RequestsPerMinute is not { } most)
        {
            return null;
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            var asked = AskedSince(client.Id, now - Window);
            if (asked.Count + results > most)
            {
                // There is room again when as many have left as are too many; a batch over the limit never has any.
                var tooMany = asked.Count + results - most;
                return tooMany <= asked.Count ? asked.ElementAt(tooMany - 1) + Window - now : Window;
            }

            for (var i = 0; i < results; i++)
            {
                asked.Enqueue(now);
            }

            return null;
        }
    }

    /// <summary>How a client stands; null where it has no limit.</summary>
    public RateStanding? Look(Client client)
    {
        if (client.RequestsPerMinute is not { } most)
        {
            return null;
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            var asked = AskedSince(client.Id, now - Window);
            return new RateStanding(most, Math.Max(0, most - asked.Count), asked.Count == 0 ? TimeSpan.Zero : asked.Last() + Window - now);
        }
    }

    private Queue<DateTimeOffset> AskedSince(string clientId, DateTimeOffset since)
    {
        if (!_asked.TryGetValue(clientId, out var asked))
        {
            _asked[clientId] = asked = new Queue<DateTimeOffset>();
        }

        while (asked.TryPeek(out var oldest) && oldest <= since)
        {
            asked.Dequeue();
        }

        return asked;
    }
}
