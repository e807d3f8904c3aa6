using Torii.Admin.Gallery;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Core.Work.Dispatching;

namespace Torii.Admin.Generations;

/// <summary>Makes lines of lists.</summary>
internal sealed class GenerationRows(IGenerationSearch search, ClientLoad load)
{
    private const int LongestPrompt = 200;

    // In a longer queue its place says nothing, and would cost more to find than all else of the page.
    private const int LongestQueue = 1000;

    /// <summary>The lines of what was found, with the places of what waits.</summary>
    public async ValueTask<IReadOnlyList<GenerationRow>> OfAsync(IReadOnlyList<FoundGeneration> found, CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var lane in found.Where(one => one.Generation.State == GenerationState.Queued).Select(one => one.Generation.Lane).Distinct())
        {
            if (load.CountIn(lane) > LongestQueue)
            {
                continue;
            }

            foreach (var (place, id) in (await search.WaitingAsync(lane, LongestQueue, cancellationToken)).Index())
            {
                places[id] = place + 1;
            }
        }

        return [.. found.Select(one => Of(one) with { Place = places.TryGetValue(one.Generation.Id, out var place) ? place : null })];
    }

    private static GenerationRow Of(FoundGeneration found)
    {
        var generation = found.Generation;
        return new GenerationRow
        {
            Id = generation.Id,
            PublicId = PublicId.Of(generation.Request.Kind, generation.Id),
            BatchId = generation.BatchId,
            Position = generation.Position,
            Kind = generation.Request.Kind,
            State = generation.State,
            Progress = generation.Progress,
            Model = generation.AskedModel,
            Door = generation.Door,
            ClientId = generation.ClientId,
            Client = found.ClientName,
            AccountId = found.AccountId,
            Account = found.AccountName,
            Target = found.Target,
            CreatedAt = generation.CreatedAt,
            StartedAt = found.StartedAt,
            EndedAt = generation.EndedAt,
            WaitingSeconds = SecondsBetween(generation.CreatedAt, generation.State == GenerationState.Queued ? null : found.StartedAt ?? generation.EndedAt),
            RunningSeconds = found.StartedAt is { } started ? SecondsBetween(started, generation.EndedAt) : null,
            Cause = generation.Cause,
            Message = generation.Message,
            Prompt = Cut(PromptOf(generation.Request)),
            Thumbnail = found.Result is { } result ? ConsoleLinks.Thumbnail(result) : null,
            Cost = generation.Cost,
            Adjustments = generation.Adjustments.Count,
            Attempts = generation.Attempts,
        };
    }

    private static string PromptOf(GenerationRequest request) => request switch
    {
        { Storyboard: { } board } => string.Join(" / ", board.Shots.Select(shot => shot.Scene).Prepend(board.Instructions ?? request.Prompt).Where(text => text.Length > 0)),
        _ => request.Prompt,
    };

    // A letter that takes two places must not be cut in the middle.
    private static string Cut(string text) =>
        text.Length <= LongestPrompt ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestPrompt - 1]) ? LongestPrompt - 1 : LongestPrompt), "…");

    private static double? SecondsBetween(DateTimeOffset from, DateTimeOffset? to) => to is { } end ? Math.Round(Math.Max(0, (end - from).TotalSeconds), 3) : null;
}
