using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Security;

namespace Torii.Doors.Following;

/// <summary>Finds generations by the ids that clients write. What is another client's, or of another kind, is not there.</summary>
internal sealed class OwnGenerations(IGenerationStore generations)
{
    /// <summary>The generation; null where the client has none of that id and kind.</summary>
    public async ValueTask<Generation?> FindAsync(string asked, GenerationKind? kind, HttpContext context) =>
        PublicId.Parse(asked) is { } id && await generations.FindAsync(id, context.RequestAborted) is { } found && IsMeant(found, kind, context) ? found : null;

    /// <summary>
    /// All of a batch; empty where the client has none of that id and kind. Nearly always it is a batch's id, which is its
    /// first generation's; a later one stands for itself.
    /// </summary>
    public async ValueTask<IReadOnlyList<Generation>> FindBatchAsync(string asked, GenerationKind? kind, HttpContext context)
    {
        if (PublicId.Parse(asked) is not { } id)
        {
            return [];
        }

        var batch = await generations.BatchAsync(id, context.RequestAborted);
        IReadOnlyList<Generation> found = batch is [] && await generations.FindAsync(id, context.RequestAborted) is { } one ? [one] : batch;
        return found is [var first, ..] && IsMeant(first, kind, context) ? found : [];
    }

    private static bool IsMeant(Generation found, GenerationKind? kind, HttpContext context) =>
        found.ClientId == context.Client().Id && found.Request.Kind == (kind ?? found.Request.Kind);
}
