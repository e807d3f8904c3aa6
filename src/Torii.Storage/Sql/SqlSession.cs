namespace Torii.Storage.Sql;

/// <summary>
/// A connection that speaks the SQL common to our engines. This is the seam between them: the parameters <c>?1</c> and
/// the way statements are prepared, run and kept are the engine's; the text of the statements is not.
/// </summary>
internal abstract class SqlSession
{
    /// <summary>
    /// A statement ready to be bound. It is prepared once and kept, so <paramref name="sql"/> must be a constant.
    /// </summary>
    public abstract Statement Prepare(string sql);

    /// <summary>Runs statements that take no parameters, parted by semicolons.</summary>
    public abstract ValueTask RunScriptAsync(string sql);
}
