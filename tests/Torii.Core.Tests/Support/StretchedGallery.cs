using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>A gallery whose generations may all be removed, one a stretch.</summary>
internal sealed class StretchedGallery(params IReadOnlyList<string> generations) : IMediaGallery
{
    /// <summary>What the reading of a stretch throws instead; null: nothing.</summary>
    public Func<string?, Exception?> Fault { get; set; } = _ => null;

    public ValueTask<GalleryPage> PageAsync(GalleryQuery query, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody looks at the gallery here.");

    public ValueTask<MediaStretch> UsageAsync(string? after, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody counts media here.");

    public ValueTask<RemovableStretch> RemovableAsync(CleanUpTerms terms, string? after, CancellationToken cancellationToken)
    {
        if (Fault(after) is { } fault)
        {
            throw fault;
        }

        var place = after is null ? 0 : generations.ToList().IndexOf(after) + 1;
        return ValueTask.FromResult(new RemovableStretch([new RemovableWork(generations[place], 1, 1)], place + 1 < generations.Count ? generations[place] : null));
    }
}
