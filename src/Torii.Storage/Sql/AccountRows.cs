using Torii.Core.Accounts;

namespace Torii.Storage.Sql;

/// <summary>The table of accounts.</summary>
internal static class AccountRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = """
        id, upstream, name, token_hash, weight, max_rpm, image_limit, video_limit, makes_images, makes_videos, plan, egress,
        facts, status, origin, switched_off, given_for
        """;

    // Accounts are counted as they come, so that they can be listed in that order.
    private const string SaveSql = $"""
        INSERT INTO accounts ({Columns}, credential, number)
        VALUES (
            ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
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
            switched_off = excluded.switched_off,
            given_for = excluded.given_for,
            credential = COALESCE(excluded.credential, accounts.credential)
        """;

    private const string EditSql = """
        UPDATE accounts SET
            name = ?2, token_hash = ?3, weight = ?4, max_rpm = ?5, image_limit = ?6, video_limit = ?7, makes_images = ?8,
            makes_videos = ?9, egress = ?10, status = ?11, switched_off = ?12, given_for = ?13, credential = COALESCE(?14, credential)
        WHERE id = ?1
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
        .Bind(account.IsSwitchedOff ? 1 : 0)
        .Bind(account.GivenFor)
        .Bind(credential)
        .RunAsync();

    /// <summary>Writes what an operator decides of a known account, with its encrypted credential; null leaves the stored one.</summary>
    public static ValueTask<int> EditAsync(UnitOfWork unit, Account account, string? credential) => unit.Prepare(EditSql)
        .Bind(account.Id)
        .Bind(account.Name)
        .Bind(account.TokenHash)
        .Bind(account.Weight)
        .Bind(account.MaxRpm)
        .Bind(account.ImageLimit)
        .Bind(account.VideoLimit)
        .Bind(account.MakesImages ? 1 : 0)
        .Bind(account.MakesVideos ? 1 : 0)
        .Bind(account.Egress)
        .Bind(StoredNames.AccountStatuses[account.Status])
        .Bind(account.IsSwitchedOff ? 1 : 0)
        .Bind(account.GivenFor)
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
        IsSwitchedOff = row.Flag(15),
        GivenFor = row.TextOrNull(16),
    };
}
