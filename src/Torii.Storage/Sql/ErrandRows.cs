using Torii.Core.Errands;

namespace Torii.Storage.Sql;

/// <summary>The table of errands.</summary>
internal static class ErrandRows
{
    /// <summary>What <see cref="Read"/> wants to see.</summary>
    public const string Columns = "id, kind, subject, due_at, tries";

    private const string InsertSql = $"INSERT INTO errands ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5)";

    /// <summary>Writes an errand and has it told.</summary>
    public static async ValueTask InsertAsync(UnitOfWork unit, Errand errand)
    {
        await unit.Prepare(InsertSql)
            .Bind(errand.Id)
            .Bind(errand.Kind)
            .Bind(errand.Subject)
            .Bind(errand.DueAt)
            .Bind(errand.Tries)
            .RunAsync();
        unit.TellErrands();
    }

    public static Errand Read(IRow row) => new(row.Text(0), row.Text(1), row.Text(2), row.Time(3), row.Int(4));
}
