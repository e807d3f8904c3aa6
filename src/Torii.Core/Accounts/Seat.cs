using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>A slot reserved in memory for a claim about to be made. The claim itself is guarded by the store.</summary>
public sealed record Seat(Account Account, Upstream Upstream, GenerationKind Kind, int Slot, int? Gate);
