using Torii.Core.Generations;

namespace Torii.Storage.Sql;

/// <summary>The table of posts.</summary>
internal static class PostRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = "generation_id, account_id, state, wanted, name, link, created_at";

    // A row that may stand for a post out there is not written over: that is what keeps a result from being posted twice.
    private const string BeginSql = $"""
        INSERT INTO posts ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (generation_id) DO UPDATE SET
            account_id = excluded.account_id,
            state = excluded.state,
            wanted = excluded.wanted,
            name = excluded.name,
            link = excluded.link
        WHERE posts.state = 'refused' OR posts.state = 'removed'
        """;

    private const string SaveSql = "UPDATE posts SET state = ?2, wanted = ?3, name = ?4, link = ?5 WHERE generation_id = ?1";

    /// <summary>Writes one where there is none, or none any more; whether it was written.</summary>
    public static async ValueTask<bool> BeginAsync(UnitOfWork unit, Post post) => await unit.Prepare(BeginSql)
        .Bind(post.GenerationId)
        .Bind(post.AccountId)
        .Bind(StoredNames.PostStates[post.State])
        .Bind(post.IsWanted ? 1 : 0)
        .Bind(post.Name)
        .Bind(post.Link)
        .Bind(post.CreatedAt)
        .RunAsync() == 1;

    public static ValueTask<int> SaveAsync(UnitOfWork unit, Post post) => unit.Prepare(SaveSql)
        .Bind(post.GenerationId)
        .Bind(StoredNames.PostStates[post.State])
        .Bind(post.IsWanted ? 1 : 0)
        .Bind(post.Name)
        .Bind(post.Link)
        .RunAsync();

    public static Post Read(IRow row) => new()
    {
        GenerationId = row.Text(0),
        AccountId = row.Text(1),
        State = row.Name(2, StoredNames.PostStates),
        IsWanted = row.Flag(3),
        Name = row.TextOrNull(4),
        Link = row.TextOrNull(5),
        CreatedAt = row.Time(6),
    };
}
