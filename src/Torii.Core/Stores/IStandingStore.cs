using Torii.Core.Statistics;

namespace Torii.Core.Stores;

/// <summary>How things stand at this moment, for operators.</summary>
public interface IStandingStore
{
    /// <summary>How many generations have not ended.</summary>
    Task<IReadOnlyList<OpenCount>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Why those failed that were accepted since a moment, the most frequent first.</summary>
    Task<IReadOnlyList<FailedCount>> FailedAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Errands that have failed five times or more.</summary>
    Task<IReadOnlyList<StuckErrands>> StuckErrandsAsync(CancellationToken cancellationToken);

    /// <summary>Deliveries since a moment that were given up.</summary>
    Task<IReadOnlyList<FailedDeliveries>> FailedDeliveriesAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
