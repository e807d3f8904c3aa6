using Torii.Core.Characters;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>Works, posts and characters in memory, over the rows of a <see cref="MemoryWorkStore"/>.</summary>
internal sealed class MemorySources(MemoryRows rows, MemoryErrandStore errands) : ISourceStore, IPostStore, ICharacterStore
{
    public ValueTask<KnownWork?> FindAsync(string generationId, CancellationToken cancellationToken) => Read(() =>
        rows.Attempts.Values.LastOrDefault(attempt => attempt.GenerationId == generationId && attempt.Result is not null) is { } attempt ? WorkOf(attempt) : null);

    public ValueTask<KnownWork?> FindLinkedAsync(string generationId, CancellationToken cancellationToken) => Read(() =>
        rows.Attempts.Values.LastOrDefault(attempt => attempt.GenerationId == generationId && attempt.Links.Count > 0) is { } attempt ? WorkOf(attempt) : null);

    public ValueTask<KnownWork?> FindByResultAsync(string result, CancellationToken cancellationToken) => Read(() =>
        rows.Attempts.Values.FirstOrDefault(attempt => attempt.Result == result) is { } attempt ? WorkOf(attempt) : null);

    ValueTask<Post?> IPostStore.FindAsync(string generationId, CancellationToken cancellationToken) => Read(() => rows.Posts.GetValueOrDefault(generationId));

    public ValueTask<Post?> FindByNameAsync(string name, CancellationToken cancellationToken) => Read(() => rows.Posts.Values.FirstOrDefault(post => post.Name == name));

    public Task<bool> BeginAsync(Post post, Errand? removal, CancellationToken cancellationToken) => Read(() =>
    {
        if (rows.Posts.TryGetValue(post.GenerationId, out var known) && known.State is not (PostState.Refused or PostState.Removed))
        {
            return false;
        }

        rows.Posts[post.GenerationId] = post;
        errands.Add(removal is null ? [] : [removal]);
        return true;
    }).AsTask();

    public Task SaveAsync(Post post, CancellationToken cancellationToken) => Read(() => rows.Posts[post.GenerationId] = post).AsTask();

    public ValueTask<bool> IsNeededAsync(string generationId, CancellationToken cancellationToken) => Read(() =>
        rows.Generations.Values.Any(generation => !generation.State.IsEnd() && generation.Request.Remix?.GenerationId == generationId));

    ValueTask<Character?> ICharacterStore.FindAsync(string id, CancellationToken cancellationToken) => Read(() => rows.Characters.GetValueOrDefault(id));

    public ValueTask<Character?> FindByUsernameAsync(string username, CancellationToken cancellationToken) => Read(() =>
        rows.Characters.Values.LastOrDefault(character => character.Card.Username == username));

    public ValueTask<IReadOnlyList<Character>> ListAsync(CharacterPage page, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task ForgetAsync(string id, Errand? removal, CancellationToken cancellationToken) => Read(() =>
    {
        rows.Characters.Remove(id);
        errands.Add(removal is null ? [] : [removal]);
        return true;
    }).AsTask();

    private KnownWork WorkOf(Attempt attempt) => new(rows.Generations[attempt.GenerationId], attempt);

    private ValueTask<T> Read<T>(Func<T> read)
    {
        lock (rows)
        {
            return ValueTask.FromResult(read());
        }
    }
}
