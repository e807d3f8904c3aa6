using Torii.Core.Generations;

namespace Torii.Admin.Overview;

/// <summary>How many generations of a kind have not ended.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Waiting">How many wait for an account.</param>
/// <param name="Running">How many are being made.</param>
/// <param name="Storing">How many results are being fetched.</param>
internal sealed record OpenKind(GenerationKind Kind, int Waiting, int Running, int Storing);
