using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The posts of generations.</summary>
internal sealed class PostStore(IDatabase database) : IPostStore
{
    public const string FindSql = $"SELECT {PostRows.Columns} FROM posts WHERE generation_id = ?1";
    public const string NameSql = $"SELECT {PostRows.Columns} FROM posts WHERE name = ?1";

    /// <summary>Remixes that are not at an end, or whose tasks go on at the upstream although they are.</summary>
    public const string NeededSql = """
        SELECT id FROM generations WHERE remix_of = ?1 AND ended_at IS NULL
        UNION ALL
        SELECT generations.id FROM attempts
        JOIN generations ON generations.id = attempts.generation_id
        WHERE attempts.ended_at IS NULL AND generations.remix_of = ?1
        LIMIT 1
        """;

    /// <inheritdoc />
    public ValueTask<Post?> FindAsync(string generationId, CancellationToken cancellationToken) => database.ReadAsync(
        generationId, static (session, id) => session.Prepare(FindSql).Bind(id).FirstAsync(PostRows.Read), cancellationToken);

    /// <inheritdoc />
    public ValueTask<Post?> FindByNameAsync(string name, CancellationToken cancellationToken) => database.ReadAsync(
        name, static (session, name) => session.Prepare(NameSql).Bind(name).FirstAsync(PostRows.Read), cancellationToken);

    /// <inheritdoc />
    public Task<bool> BeginAsync(Post post, Errand? removal, CancellationToken cancellationToken) => database.WriteAsync(
        (post, removal),
        static async (unit, begun) =>
        {
            var isWritten = await PostRows.BeginAsync(unit, begun.post);
            if (isWritten && begun.removal is { } removal)
            {
                await ErrandRows.InsertAsync(unit, removal);
            }

            return isWritten;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(Post post, CancellationToken cancellationToken) =>
        database.WriteAsync(post, PostRows.SaveAsync, cancellationToken);

    /// <inheritdoc />
    public ValueTask<bool> IsNeededAsync(string generationId, CancellationToken cancellationToken) => database.ReadAsync(
        generationId, static (session, id) => session.Prepare(NeededSql).Bind(id).FirstAsync(static _ => true), cancellationToken);
}
