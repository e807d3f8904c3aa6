using Torii.Core.Clients;

namespace Torii.Core.Work.Intaking;

/// <summary>How often each client has asked in the last minute. Kept in memory: a restart forgives.</summary>
internal sealed class ClientRates(TimeProvider time)
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
            if (!_asked.TryGetValue(client.Id, out var asked))
            {
                _asked[client.Id] = asked = new Queue<DateTimeOffset>();
            }

            while (asked.TryPeek(out var oldest) && oldest + Window <= now)
            {
                asked.Dequeue();
            }

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
}
