using System.Runtime.CompilerServices;
using Torii.Core.Errands;
using Torii.Core.Stores;

namespace Torii.Core.Work.Deleting;

/// <summary>
/// Removes the files of old generations, as if those had been deleted, and leaves the generations themselves: what was made,
/// for whom and at what cost stays known. It is an errand, so that it goes on after a restart.
/// </summary>
public sealed class CleanUps : IErrandHandler
{
    private readonly IMediaGallery _gallery;
    private readonly GenerationMedia _media;
    private readonly IWorkStore _work;
    private readonly IErrandStore _errands;
    private readonly TimeProvider _time;

    // From the start of one until it is done, however often it is tried in between.
    private int _isStarted;
    private volatile CleanUpProgress? _progress;

    internal CleanUps(IMediaGallery gallery, GenerationMedia media, IWorkStore work, IErrandStore errands, TimeProvider time) =>
        (_gallery, _media, _work, _errands, _time) = (gallery, media, work, errands, time);

    /// <inheritdoc />
    public string Kind => ErrandKinds.CleanUp;

    /// <summary>How far the last one has got; null where none was begun since the server started.</summary>
    public CleanUpProgress? Progress => _progress;

    /// <summary>What one would remove: generations, files and their length in bytes. Thumbnails, which go too, are not counted.</summary>
    public async Task<(long Generations, long Files, long Bytes)> PreviewAsync(CleanUpTerms terms, CancellationToken cancellationToken)
    {
        var (generations, files, bytes) = (0L, 0L, 0L);
        await foreach (var work in RemovableAsync(terms, cancellationToken))
        {
            (generations, files, bytes) = (generations + 1, files + work.Files, bytes + work.Bytes);
        }

        return (generations, files, bytes);
    }

    /// <summary>Begins one, which goes on by itself; false where another is not at its end yet.</summary>
    public async Task<bool> StartAsync(CleanUpTerms terms)
    {
        if (Interlocked.Exchange(ref _isStarted, 1) == 1)
        {
            return false;
        }

        var (now, isFirst) = (_time.GetUtcNow(), _progress is null);
        _progress = new CleanUpProgress(now);
        try
        {
            // One that the last run of the server has left may not have been taken up yet.
            if (isFirst && await _errands.HasAsync(Kind, CancellationToken.None))
            {
                return false;
            }

            await _work.ApplyAsync(new Change { At = now, Errands = [Errand.OnceFor(Kind, terms.ToString(), now)] }, CancellationToken.None);
            return true;
        }
        catch
        {
            (_isStarted, _progress) = (0, null);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        _isStarted = 1;
        _progress = _progress is { EndedAt: null } unfinished ? unfinished : new CleanUpProgress(_time.GetUtcNow());
        await foreach (var work in RemovableAsync(CleanUpTerms.Parse(errand.Subject), cancellationToken))
        {
            await RemoveAsync(work.GenerationId, cancellationToken);
        }

        _progress = _progress with { EndedAt = _time.GetUtcNow() };
        _isStarted = 0;
        return new ErrandOutcome.Done();
    }

    private async Task RemoveAsync(string generationId, CancellationToken cancellationToken)
    {
        var all = await _media.RemoveAsync(generationId, cancellationToken);
        _progress = _progress! with
        {
            Generations = _progress.Generations + 1,
            Files = _progress.Files + all.Count,
            Bytes = _progress.Bytes + all.Sum(record => record.Length),
        };
    }

    private async IAsyncEnumerable<RemovableWork> RemovableAsync(CleanUpTerms terms, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var stretch = await _gallery.RemovableAsync(terms, after, cancellationToken);
            foreach (var work in stretch.Works)
            {
                yield return work;
            }

            after = stretch.Next;
        }
        while (after is not null);
    }
}
