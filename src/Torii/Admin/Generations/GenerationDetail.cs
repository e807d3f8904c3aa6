using Torii.Admin.Gallery;
using Torii.Core.Generations;

namespace Torii.Admin.Generations;

/// <summary>All that is known of a generation.</summary>
/// <param name="Generation">It as a line of a list.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="Adjustments">What was changed of that, and why.</param>
/// <param name="Attempts">Its tries, oldest first.</param>
/// <param name="Events">Its timeline, oldest first.</param>
/// <param name="Results">What it resulted in, in order.</param>
/// <param name="Deliveries">What was told to webhooks of its end, the newest first.</param>
/// <param name="Batch">What was asked for together with it, itself included, in order.</param>
internal sealed record GenerationDetail(
    GenerationRow Generation,
    RequestDetail Request,
    IReadOnlyList<AdjustmentDetail> Adjustments,
    IReadOnlyList<AttemptDetail> Attempts,
    IReadOnlyList<EventDetail> Events,
    IReadOnlyList<MediaItem> Results,
    IReadOnlyList<DeliveryDetail> Deliveries,
    IReadOnlyList<GenerationRow> Batch)
{
    /// <summary>The text that it resulted in; null where it results in something else, or has not yet.</summary>
    public required string? Text { get; init; }

    /// <summary>The name by which its result is extended or remixed, such as <c>gen_…</c>; null where it has none.</summary>
    public required string? ResultName { get; init; }

    /// <summary>Its public post at the upstream; null where there is none.</summary>
    public required PostDetail? Post { get; init; }

    /// <summary>When it must have left its present state at the latest; null where it has ended.</summary>
    public required DateTimeOffset? Deadline { get; init; }

    /// <summary>What was set aside for it when it was accepted, in US dollars; null where nobody knew.</summary>
    public required decimal? Reserved { get; init; }

    /// <summary>The targets that can make it, in the order they are tried.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>How many wait for the same accounts as it.</summary>
    public required int WaitingBeside { get; init; }
}
