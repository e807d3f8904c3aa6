using Torii.Admin.Answers;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Admin.Generations;

/// <summary>Lists generations as an operator filters them.</summary>
internal sealed class GenerationListing(IGenerationSearch search, IGenerationStore generations, GenerationRows rows)
{
    private const int LongestSearch = 500;
    private const int ShortestIdPart = 6;

    /// <summary>A page; or what is wrong with the filter.</summary>
    public async Task<(Page<GenerationRow>? Page, Refused? Mistake)> ListAsync(GenerationFilter filter, CancellationToken cancellationToken)
    {
        if (NullIfBlank(filter.Ids) is { } ids)
        {
            return await OfAsync(ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), cancellationToken);
        }

        var (query, mistake) = Read(filter);
        if (query is null)
        {
            return (null, mistake);
        }

        var found = query.Text is { } text && filter.After is null && await NamedAsync(text, cancellationToken) is [_, ..] named
            ? new FoundGenerations(named, Next: null)
            : await search.FindAsync(Narrowed(query), cancellationToken);
        return (new Page<GenerationRow>(await rows.OfAsync(found.Items, cancellationToken), found.Next, Total: null), null);
    }

    private async Task<(Page<GenerationRow>? Page, Refused? Mistake)> OfAsync(string[] ids, CancellationToken cancellationToken) => ids.Length > Paging.LargestLimit
        ? (null, Refused.Field("ids", $"must name at most {Paging.LargestLimit}"))
        : (new Page<GenerationRow>(await rows.OfAsync(await search.OfAsync([.. ids.Select(PublicId.Parse).OfType<string>()], cancellationToken), cancellationToken), Next: null, Total: null), null);

    // What is the name of something is not sought in prompts; what only looks like one is.
    private async ValueTask<IReadOnlyList<FoundGeneration>> NamedAsync(string text, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        if (PublicId.Parse(text) is { } id)
        {
            ids.Add(id);
            ids.AddRange((await generations.BatchAsync(id, cancellationToken)).Select(generation => generation.Id));
        }

        ids.AddRange(await search.OfUpstreamNameAsync(text, cancellationToken));
        return ids is [] ? [] : await search.OfAsync([.. ids.Distinct(StringComparer.Ordinal)], cancellationToken);
    }

    private static GenerationQuery Narrowed(GenerationQuery query)
    {
        var part = query.Text?[(query.Text.LastIndexOf('_') + 1)..];
        return part is { Length: >= ShortestIdPart } && part.Any(char.IsAsciiDigit) && part.All(char.IsAsciiHexDigitLower) ? query with { Text = null, IdPrefix = part } : query;
    }

    private static (GenerationQuery? Query, Refused? Mistake) Read(GenerationFilter filter)
    {
        GenerationKind? kind = null;
        Cause? cause = null;
        IReadOnlyList<GenerationState> states = [];
        var wrong = Paging.Check(filter.Limit)
            ?? Choice.ReadAll("state", filter.State, out states)
            ?? Choice.Read("kind", filter.Kind, out kind)
            ?? Choice.Read("cause", filter.Cause, out cause)
            ?? (filter.Search?.Length > LongestSearch ? Refused.Field("search", $"must have at most {LongestSearch} letters") : null);
        return wrong is null ? (QueryOf(filter) with { States = [.. states], Kind = kind, Cause = cause }, null) : (null, wrong);
    }

    private static GenerationQuery QueryOf(GenerationFilter filter) => new(filter.Limit ?? Paging.UsualLimit)
    {
        After = filter.After,
        Model = NullIfBlank(filter.Model),
        ClientId = NullIfBlank(filter.Client),
        AccountId = NullIfBlank(filter.Account),
        Target = NullIfBlank(filter.Target),
        From = filter.From,
        To = filter.To,
        Text = NullIfBlank(filter.Search),
    };

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
