using Torii.Admin.Gallery;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Core.Work.Dispatching;
using Torii.Doors.Media;

namespace Torii.Admin.Generations;

/// <summary>Reads all that is known of a generation.</summary>
internal sealed class GenerationReading(
    IGenerationSearch search,
    IGenerationStore generations,
    IWorkStore work,
    IMediaStore media,
    IDeliveryStore deliveries,
    AccountPool pool,
    ClientLoad load,
    GenerationRows rows,
    MediaLinks links)
{
    private const int MostDeliveries = 50;

    /// <summary>Reads it; null where there is none of that id.</summary>
    public async Task<GenerationDetail?> ReadAsync(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        if (PublicId.Parse(id) is not { } plain || await search.OfAsync([plain], cancellationToken) is not [{ Generation: var generation } found])
        {
            return null;
        }

        var history = await work.HistoryAsync(plain, cancellationToken);
        var aftermath = await generations.AftermathAsync(plain, cancellationToken);
        var batch = await generations.BatchAsync(generation.BatchId, cancellationToken);
        var beside = await search.OfAsync([.. batch.Select(member => member.Id)], cancellationToken);
        var told = await deliveries.ListAsync(new DeliveryPage(MostDeliveries) { ClientId = generation.ClientId, GenerationId = plain }, cancellationToken);
        return new GenerationDetail(
            (await rows.OfAsync([found], cancellationToken))[0],
            await RequestAsync(generation, request, cancellationToken),
            [.. generation.Adjustments.Select(change => new AdjustmentDetail(change.Field, change.Asked, change.Used, change.Why))],
            [.. history.Where(entry => entry.Attempt is not null).Select(entry => AttemptOf(entry.Attempt!, entry.Steps))],
            [.. (await generations.EventsAsync(plain, after: 0, cancellationToken)).Select(entry => new EventDetail(entry.Number, entry.At, entry.Type, entry.Progress, entry.Text))],
            [.. aftermath.Results.Select(result => MediaItem.Of(result, links, request))],
            [.. told.Select(delivery => new DeliveryDetail(delivery.Id, delivery.Url, delivery.Type, delivery.State, delivery.Tries, delivery.Status, delivery.Why))],
            await rows.OfAsync(beside, cancellationToken))
        {
            Text = generation.Text,
            ResultName = generation.Request.Kind == GenerationKind.Video && aftermath.UpstreamName is { } name ? ResultName.Of(plain, name) : null,
            Post = aftermath.Post is { } post ? new PostDetail(post.State, post.Name, post.Link) : null,
            Deadline = generation.State.IsEnd() ? null : generation.Deadline,
            Reserved = generation.Reserved,
            Targets = generation.Lane.Targets(),
            WaitingBeside = load.CountIn(generation.Lane),
        };
    }

    private AttemptDetail AttemptOf(Attempt attempt, IReadOnlyList<Step> steps) => new()
    {
        Id = attempt.Id,
        AccountId = attempt.AccountId,
        Account = pool.Find(attempt.AccountId)?.Account.Name,
        Target = attempt.Target,
        State = attempt.State,
        OpenedAt = attempt.OpenedAt,
        SubmittedAt = attempt.SubmittedAt,
        AcceptedAt = attempt.AcceptedAt,
        Task = attempt.Task,
        Result = attempt.Result,
        Cause = attempt.Cause,
        Cost = attempt.Cost,

        // What upstreams answered to steps stays here: it may name what only the account may see.
        Steps = [.. steps.Select(step => new StepDetail(step.Name, step.Class, step.Result is not null))],
    };

    private async Task<RequestDetail> RequestAsync(Generation generation, HttpRequest http, CancellationToken cancellationToken)
    {
        var request = generation.Request;
        string[] inputs = request.CharacterVideo is { } video ? [.. request.Images, video] : [.. request.Images];
        return new RequestDetail
        {
            Model = generation.AskedModel,
            UsedModel = request.Model,
            Kind = request.Kind,
            Prompt = request.Prompt,
            Size = request.Size?.ToString(),
            Seconds = request.Seconds,
            Style = request.Style,
            Shots = [.. request.Storyboard?.Shots.Select(shot => new ShotDetail(shot.Seconds, shot.Scene)) ?? []],
            Instructions = request.Storyboard?.Instructions,
            Inputs = await KeptAsync(inputs, http, cancellationToken),
            InputCount = inputs.Length,
            Remix = SourceDetail.Of(request.Remix),
            Extends = SourceDetail.Of(request.Extends),
            CharacterSource = SourceDetail.Of(request.CharacterSource),
            CharacterName = request.CharacterName,
            Publish = request.Publish,
            Strict = request.IsStrict,
            Notes = request.Notes,
        };
    }

    private async Task<IReadOnlyList<MediaItem>> KeptAsync(IEnumerable<string> ids, HttpRequest http, CancellationToken cancellationToken)
    {
        List<MediaItem> kept = [];
        foreach (var id in ids)
        {
            if (await media.FindAsync(id, cancellationToken) is { } input)
            {
                kept.Add(MediaItem.Of(input, links, http));
            }
        }

        return kept;
    }
}
