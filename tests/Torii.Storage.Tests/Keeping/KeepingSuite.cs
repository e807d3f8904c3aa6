using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Keeping;
using Torii.Core.Media;
using Torii.Core.Statistics;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Keeping;

/// <summary>Generations of different ages with real files, and what removes them.</summary>
public abstract class KeepingSuite() : StorageSuite(new SqliteEngine())
{
    /// <summary>How long each file is, in bytes: two of them are more than a megabyte.</summary>
    protected const int FileLength = 600_000;

    protected KeepingOptions Options => Host.Get<IOptions<KeepingOptions>>().Value;

    /// <summary>Removes what is to go now.</summary>
    protected Task<Removed> RunAsync() => Host.Get<Retention>().RunAsync(Cancel);

    /// <summary>The same, all hours that are over having been counted.</summary>
    protected async Task<Removed> RunCountedAsync()
    {
        await Host.Get<HourClosing>().CloseAsync(Cancel);
        return await RunAsync();
    }

    /// <summary>A generation that has ended, with a file of its result.</summary>
    protected async Task<Generation> MadeAsync(Generation? generation = null, GenerationState end = GenerationState.Completed, bool hasFile = true)
    {
        var made = await AcceptAsync(generation);
        if (hasFile)
        {
            await KeepResultAsync(made.Id);
        }

        await ApplyAsync(Make.Move(made.Id, GenerationState.Queued, end));
        return made;
    }

    /// <summary>Lets days go by.</summary>
    protected void Wait(double days) => Time.Advance(TimeSpan.FromDays(days));

    /// <summary>An input with its file, that no generation claims yet.</summary>
    protected async Task<string> InputAsync()
    {
        var saved = await SaveAsync();
        await Host.Media.AddInputAsync(Make.Input() with { Id = saved.Id, Length = saved.Length, Hash = saved.Hash }, Cancel);
        return saved.Id;
    }

    /// <summary>Whether a media's file and row are there. They are there together, or not at all.</summary>
    protected async Task<bool> IsKeptAsync(string mediaId)
    {
        await using var file = Host.Get<IMediaFiles>().OpenRead(mediaId);
        (await Host.Media.FindAsync(mediaId, Cancel) is null).ShouldBe(file is null);
        return file is not null;
    }

    /// <summary>Whether the result of a generation is there.</summary>
    protected async Task<bool> HasResultAsync(Generation generation) =>
        await Host.Media.ResultsAsync(generation.Id, Cancel) is [var result] && await IsKeptAsync(result.Id);

    protected async Task<bool> IsKnownAsync(Generation generation) => await Host.Generations.FindAsync(generation.Id, Cancel) is not null;

    private async Task KeepResultAsync(string generationId)
    {
        var saved = await SaveAsync();
        await Host.Media.ReplaceResultsAsync(generationId, [Make.Result(generationId) with { Id = saved.Id, Length = saved.Length, Hash = saved.Hash }], Cancel);
    }

    private async Task<SaveOutcome.Saved> SaveAsync() =>
        (await Host.Get<IMediaFiles>().SaveAsync(new MemoryStream(new byte[FileLength]), FileLength, Cancel)).ShouldBeOfType<SaveOutcome.Saved>();
}
