using Torii.Core.Accounts;

namespace Torii.Storage.Sql;

/// <summary>The table of holds.</summary>
internal static class HoldRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = "scope, cause, until, strikes, text";

    private const string SaveSql = $"""
        INSERT INTO holds ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (scope) DO UPDATE SET
            cause = excluded.cause, until = excluded.until, strikes = excluded.strikes, text = excluded.text
        """;

    /// <summary>Writes a hold over an earlier one of its scope.</summary>
    public static ValueTask<int> SaveAsync(UnitOfWork unit, Hold hold) => unit.Prepare(SaveSql)
        .Bind(hold.Scope)
        .Bind(StoredNames.Causes[hold.Cause])
        .Bind(hold.Until)
        .Bind(hold.Strikes)
        .Bind(hold.Text)
        .RunAsync();

    public static Hold Read(IRow row) =>
        new(row.Text(0), row.Name(1, StoredNames.Causes), row.TimeOrNull(2), row.Int(3), row.TextOrNull(4));
}
