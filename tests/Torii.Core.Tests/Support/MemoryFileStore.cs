using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>The files that clients have uploaded, in memory. Their media are claimed as long as they are there.</summary>
internal sealed class MemoryFileStore(MemoryMediaStore media, TimeProvider time) : IFileStore
{
    /// <summary>The files that are there, expired or not.</summary>
    public Dictionary<string, ClientFile> Files { get; } = new(StringComparer.Ordinal);

    public Task<bool> AddAsync(ClientFile file, CancellationToken cancellationToken)
    {
        if (!media.Inputs.ContainsKey(file.MediaId))
        {
            return Task.FromResult(false);
        }

        Files.Add(file.Id, file);
        media.Claimed.Add(file.MediaId);
        return Task.FromResult(true);
    }

    public ValueTask<ClientFile?> FindAsync(string id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Files.TryGetValue(id, out var file) && !(file.ExpiresAt <= time.GetUtcNow()) ? file : null);

    public ValueTask<IReadOnlyList<ClientFile>> ListAsync(string clientId, string? purpose, string? after, int limit, bool oldestFirst, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<bool> KnowsAsync(string clientId, string id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Files.TryGetValue(id, out var file) && file.ClientId == clientId);

    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Remove(id));

    public Task<int> ExpireAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var expired = Files.Values.Where(file => file.ExpiresAt <= now).Take(limit).Select(file => file.Id).ToArray();
        return Task.FromResult(expired.Count(Remove));
    }

    private bool Remove(string id)
    {
        if (!Files.Remove(id, out var file))
        {
            return false;
        }

        media.Claimed.Remove(file.MediaId);
        return true;
    }
}
