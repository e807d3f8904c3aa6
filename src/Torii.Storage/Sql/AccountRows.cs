using Torii.Core.Accounts;

namespace Torii.Storage.Sql;

/// <summary>The table of accounts.</summary>
internal static class AccountRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = """
        id, upstream, name, token_hash, weight, max_rpm, image_limit, video_limit, makes_images, makes_videos, plan, egress,
        facts, status, origin
        """;

    // Accounts are counted as they come, so that they can be listed in that order.
    private const string SaveSql = $"""
        INSERT INTO accounts ({Columns}, credential, number)
        VALUES (
            ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
            (SELECT COALESCE(MAX(number), 0) + 1 FROM accounts))
        ON CONFLICT (id) DO UPDATE SET
            upstream = excluded.upstream,
            name = excluded.name,
            token_hash = excluded.token_hash,
            weight = excluded.weight,
            max_rpm = excluded.max_rpm,
            image_limit = excluded.image_limit,
            video_limit = excluded.video_limit,
            makes_images = excluded.makes_images,
            makes_videos = excluded.makes_videos,
            plan = excluded.plan,
            egress = excluded.egress,
            facts = excluded.facts,
            status = excluded.status,
            origin = excluded.origin,
            credential = COALESCE(excluded.credential, accounts.credential)
        """;

    /// <summary>Writes an account, new or known, with its encrypted credential; null leaves the stored one.</summary>
    public static ValueTask<int> SaveAsync(UnitOfWork unit, Account account, string? credential) => unit.Prepare(SaveSql)
        .Bind(account.Id)
        .Bind(account.Upstream)
        .Bind(account.Name)
        .Bind(account.TokenHash)
        .Bind(account.Weight)
        .Bind(account.MaxRpm)
        .Bind(account.ImageLimit)
        .Bind(account.VideoLimit)
        .Bind(account.MakesImages ? 1 : 0)
        .Bind(account.MakesVideos ? 1 : 0)
        .Bind(account.Plan)
        .Bind(account.Egress)
        .Bind(account.Facts is { } facts ? Documents.Write(facts) : null)
        .Bind(StoredNames.AccountStatuses[account.Status])
        .Bind(StoredNames.AccountOrigins[account.Origin])
        .Bind(credential)
        .RunAsync();

    public static Account Read(IRow row) => new()
    {
        Id = row.Text(0),
        Upstream = row.Text(1),
        Name = row.Text(2),
        TokenHash = row.Text(3),
        Weight = row.Int(4),
        MaxRpm = row.IntOrNull(5),
        ImageLimit = row.IntOrNull(6),
        VideoLimit = row.IntOrNull(7),
        MakesImages = row.Flag(8),
        MakesVideos = row.Flag(9),
        Plan = row.TextOrNull(10),
        Egress = row.Text(11),
        Facts = row.JsonOrNull(12, Documents.Facts),
        Status = row.Name(13, StoredNames.AccountStatuses),
        Origin = row.Name(14, StoredNames.AccountOrigins),
    };
}
