using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>A slot reserved in memory for a claim about to be made. The claim itself is guarded by the store.</summary>
/// <param name="Account">The account.</param>
/// <param name="Target">The name of the target that it is used for.</param>
/// <param name="Kind">What is to be made.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Gate">The submission gate; null where the provider needs none.</param>
public sealed record Seat(Account Account, string Target, GenerationKind Kind, int Slot, int? Gate);
