using System.Text.Encodings.Web;
using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>Generations as operators look for them.</summary>
internal sealed class GenerationSearch(IDatabase database) : IGenerationSearch
{
    /// <summary>
    /// How many rows are looked through for one page. Most filters have no index: each would cost every generation's writes
    /// something, for what is asked a few times a day. This many rows take tens of milliseconds.
    /// </summary>
    public const int Window = 20_000;

    /// <summary>Where the window ends that begins below an id.</summary>
    public const string FloorSql = "SELECT id FROM generations WHERE id < ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2";

    /// <summary>A page between two ids. Absent filters are NULL.</summary>
    public const string PageSql = $"""
        SELECT {FoundRows.Columns} FROM {FoundRows.Tables}
        WHERE generations.id < ?1 AND generations.id >= ?2 AND generations.deleted_at IS NULL
            AND (?3 IS NULL OR ?3 LIKE '%,' || generations.state || ',%')
            AND (?4 IS NULL OR generations.kind = ?4)
            AND (?5 IS NULL OR generations.asked_model = ?5)
            AND (?6 IS NULL OR generations.client_id = ?6)
            AND (?7 IS NULL OR generations.cause = ?7)
            AND (?8 IS NULL OR EXISTS (SELECT 1 FROM attempts WHERE attempts.generation_id = generations.id AND attempts.account_id = ?8))
            AND (?9 IS NULL OR EXISTS (SELECT 1 FROM attempts WHERE attempts.generation_id = generations.id AND attempts.target = ?9))
            AND (?10 IS NULL OR generations.request LIKE ?10 ESCAPE '!')
        ORDER BY generations.id DESC LIMIT ?11
        """;

    /// <summary>One of them.</summary>
    public const string OneSql = $"SELECT {FoundRows.Columns} FROM {FoundRows.Tables} WHERE generations.id = ?1 AND generations.deleted_at IS NULL";

    /// <summary>Whose task or result it is.</summary>
    public const string UpstreamNameSql = """
        SELECT generation_id FROM attempts WHERE task = ?1
        UNION
        SELECT generation_id FROM attempts WHERE result = ?1
        LIMIT 100
        """;

    /// <summary>What waits in a lane.</summary>
    public const string WaitingSql = "SELECT id FROM generations WHERE lane = ?1 AND state = 'queued' ORDER BY id LIMIT ?2";

    /// <inheritdoc />
    public ValueTask<FoundGenerations> FindAsync(GenerationQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(query, FindAsync, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<FoundGeneration>> OfAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            ids,
            static async (session, ids) =>
            {
                var found = new List<FoundGeneration>(ids.Count);
                foreach (var id in ids)
                {
                    if (await session.Prepare(OneSql).Bind(id).FirstAsync(FoundRows.Read) is { } one)
                    {
                        found.Add(one);
                    }
                }

                return found;
            },
            cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> OfUpstreamNameAsync(string name, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            name, static (session, name) => session.Prepare(UpstreamNameSql).Bind(name).ListAsync(static row => row.Text(0)), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> WaitingAsync(Lane lane, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (Lane: lane.ToString(), limit),
            static (session, sought) => session.Prepare(WaitingSql).Bind(sought.Lane).Bind(sought.limit).ListAsync(static row => row.Text(0)),
            cancellationToken);

    private static async ValueTask<FoundGenerations> FindAsync(SqlSession session, GenerationQuery query)
    {
        var (below, from) = BoundsOf(query);
        var floor = await session.Prepare(FloorSql).Bind(below).Bind(Window).FirstAsync(static row => row.Text(0));
        var isCut = floor is not null && string.CompareOrdinal(floor, from) > 0;
        var read = await PageAsync(session, query, below, isCut ? floor! : from);
        if (read.Count > query.Limit)
        {
            return new FoundGenerations(Holding(query.Text, read.Take(query.Limit)), read[query.Limit - 1].Generation.Id);
        }

        return new FoundGenerations(Holding(query.Text, read), isCut ? floor : null);
    }

    // Ids begin with the milliseconds at which they were made, so that a time is a place in their order.
    private static (string Below, string From) BoundsOf(GenerationQuery query)
    {
        var below = IdOrder.Lower(query.After, query.To);
        var from = query.From is { } since ? IdOrder.At(since) : IdOrder.Beginning;
        return query.IdPrefix is not { } prefix
            ? (below, from)
            : (string.CompareOrdinal(prefix + IdOrder.End, below) < 0 ? prefix + IdOrder.End : below, string.CompareOrdinal(prefix, from) > 0 ? prefix : from);
    }

    private static ValueTask<List<FoundGeneration>> PageAsync(SqlSession session, GenerationQuery query, string below, string from) => session.Prepare(PageSql)
        .Bind(below)
        .Bind(from)
        .Bind(query.States is [] ? null : $",{string.Join(',', query.States.Select(state => StoredNames.GenerationStates[state]))},")
        .Bind(StoredNames.Kinds.OrNull(query.Kind))
        .Bind(query.Model)
        .Bind(query.ClientId)
        .Bind(StoredNames.Causes.OrNull(query.Cause))
        .Bind(query.AccountId)
        .Bind(query.Target)
        .Bind(query.Text is { } text ? PatternOf(text) : null)
        .Bind(query.Limit + 1)
        .ListAsync(FoundRows.Read);

    /// <summary>The pattern of requests that may hold a text: they are stored as JSON, so it is looked for as JSON writes it.</summary>
    private static string PatternOf(string text)
    {
        var written = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
        return $"%{written.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
    }

    // The pattern finds the names of fields and models as well.
    private static IReadOnlyList<FoundGeneration> Holding(string? text, IEnumerable<FoundGeneration> found) =>
        text is null ? [.. found] : [.. found.Where(one => Holds(one.Generation.Request, text))];

    private static bool Holds(GenerationRequest request, string text) =>
        request.Prompt.Contains(text, StringComparison.OrdinalIgnoreCase)
        || request.Storyboard is { } board && board.Shots.Any(shot => shot.Scene.Contains(text, StringComparison.OrdinalIgnoreCase));
}
