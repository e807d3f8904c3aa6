namespace Torii.Core.Providers;

/// <summary>Where upstreams that tell when a task is over can reach us.</summary>
public interface ICallbackAddresses
{
    /// <summary>
    /// The address that an upstream may post to. It holds the secret that a call is known by, and is never logged. Null where
    /// none can be given; the task is then only asked after, as it is anyhow.
    /// </summary>
    /// <param name="upstream">The upstream's name.</param>
    Uri? Of(string upstream);
}
