using Torii.Core.Generations;

namespace Torii.Admin.Generations;

/// <summary>An earlier work that a generation goes out from.</summary>
/// <param name="GenerationId">The generation of ours that made it; null where it was made elsewhere.</param>
/// <param name="Result">The upstream's name for it; null where only its post is known.</param>
/// <param name="Post">The upstream's name for its post; null where it has none that we know.</param>
internal sealed record SourceDetail(string? GenerationId, string? Result, string? Post)
{
    /// <summary>The source; null for none.</summary>
    public static SourceDetail? Of(Source? source) => source is null ? null : new(source.GenerationId, source.Result, source.Post);
}
