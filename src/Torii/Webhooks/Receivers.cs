namespace Torii.Webhooks;

/// <summary>
/// The hosts that messages go to. All of them share the few places that deliveries have, so each gets a part of these
/// only, and one that does not answer is left alone for a growing while.
/// </summary>
internal sealed class Receivers(TimeProvider time)
{
    private const int Remembered = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Receiver> _byHost = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins a try at a host; null where it may be made, else when to ask again. What has begun must be ended.</summary>
    public TimeSpan? Enter(string host)
    {
        lock (_lock)
        {
            if (!_byHost.TryGetValue(host, out var receiver))
            {
                Forget();
                _byHost[host] = receiver = new Receiver();
            }

            return receiver.Enter(time.GetUtcNow());
        }
    }

    /// <summary>Ends a try at a host.</summary>
    public void Leave(string host, bool hasAnswered)
    {
        lock (_lock)
        {
            _byHost[host].Leave(hasAnswered, time.GetUtcNow());
        }
    }

    // Clients name the hosts: without an end to them the memory would have none.
    private void Forget()
    {
        if (_byHost.Count >= Remembered)
        {
            var now = time.GetUtcNow();
            foreach (var host in _byHost.Where(known => known.Value.IsForgettable(now)).Select(known => known.Key).ToArray())
            {
                _byHost.Remove(host);
            }
        }
    }
}
