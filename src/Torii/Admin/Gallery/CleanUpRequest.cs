using Torii.Core.Generations;

namespace Torii.Admin.Gallery;

/// <summary>What to clean up.</summary>
/// <param name="OlderThanDays">How old a result must be, in days from 0 to 3650.</param>
/// <param name="Kinds">What must have been made.</param>
internal sealed record CleanUpRequest(int OlderThanDays, IReadOnlyList<GenerationKind> Kinds);
