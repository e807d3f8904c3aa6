using Torii.Core.Generations;

namespace Torii.Core.Statistics;

/// <summary>What generations are counted by.</summary>
/// <param name="Hour">The beginning of the hour in which they were accepted.</param>
/// <param name="Kind">What they were to result in.</param>
/// <param name="Model">The model as clients wrote it.</param>
/// <param name="ClientId">The client key.</param>
/// <param name="AccountId">The account of the last attempt; null where there was none.</param>
/// <param name="State">How they ended.</param>
/// <param name="Cause">Why they failed; null for all others.</param>
public sealed record HourKey(DateTimeOffset Hour, GenerationKind Kind, string Model, string ClientId, string? AccountId, GenerationState State, Cause? Cause);
