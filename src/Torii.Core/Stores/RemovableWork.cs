namespace Torii.Core.Stores;

/// <summary>A generation whose files may be removed.</summary>
/// <param name="GenerationId">The generation.</param>
/// <param name="Files">How many results it has within the stretch.</param>
/// <param name="Bytes">How long they are together.</param>
public sealed record RemovableWork(string GenerationId, int Files, long Bytes);
