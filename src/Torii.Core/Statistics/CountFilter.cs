using Torii.Core.Generations;

namespace Torii.Core.Statistics;

/// <summary>Which counts are wanted. What is null does not count.</summary>
public sealed record CountFilter
{
    /// <summary>All of them.</summary>
    public static CountFilter None { get; } = new();

    /// <summary>Only one kind.</summary>
    public GenerationKind? Kind { get; init; }

    /// <summary>Only one model, as clients wrote it.</summary>
    public string? Model { get; init; }

    /// <summary>Only one account; empty for what never had one.</summary>
    public string? AccountId { get; init; }

    /// <summary>Only one client key.</summary>
    public string? ClientId { get; init; }

    /// <summary>Whether a count is among them.</summary>
    public bool Has(HourCount count) =>
        (Kind is null || count.Key.Kind == Kind)
        && (Model is null || count.Key.Model == Model)
        && (AccountId is null || (count.Key.AccountId ?? "") == AccountId)
        && (ClientId is null || count.Key.ClientId == ClientId);
}
