using Microsoft.Extensions.Options;
using Torii.Core.Stores;

namespace Torii.Core.Work.Collecting;

/// <summary>
/// Remembers when the disk last refused a result. Until it has taken everything for a while, no result is given up for want
/// of time: it was made, may have been paid for, and can be kept as soon as there is room.
/// </summary>
internal sealed class DiskRefusals(IOptions<WorkOptions> options, TimeProvider time)
{
    /// <summary>More than twice the longest pause between two tries.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(2);

    /// <summary>When there is room again, a result gets as long as any other: what comes between then is no reason to give it up.</summary>
    private readonly TimeSpan _recent = options.Value.StoringTimeout > Least ? options.Value.StoringTimeout : Least;

    private long _last = DateTimeOffset.MinValue.UtcTicks;

    /// <summary>Whether it refused one lately.</summary>
    public bool AreRecent => time.GetUtcNow().UtcTicks - Interlocked.Read(ref _last) < _recent.Ticks;

    /// <summary>Notes a fault, where the disk is what is at fault.</summary>
    /// <returns>What is the matter with it; null where it is not.</returns>
    public StorageTrouble? Note(Exception fault)
    {
        var trouble = StorageTroubles.Of(fault);
        if (trouble is not null)
        {
            Interlocked.Exchange(ref _last, time.GetUtcNow().UtcTicks);
        }

        return trouble;
    }
}
