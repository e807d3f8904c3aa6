using Torii.Core.Generations;

namespace Torii.Core.Routing;

/// <summary>An earlier work of ours that a request goes out from, with the attempt that made it.</summary>
/// <param name="GenerationId">The generation.</param>
/// <param name="Target">The target that made it.</param>
/// <param name="AccountId">The account that made it.</param>
/// <param name="Task">The upstream's name for the task; null where it had none.</param>
/// <param name="Request">What was made.</param>
public sealed record KnownSource(string GenerationId, string Target, string AccountId, string? Task, GenerationRequest Request)
{
    /// <summary>The source that a finished work is.</summary>
    public static KnownSource Of(Stores.KnownWork work) =>
        new(work.Generation.Id, work.Attempt.Target, work.Attempt.AccountId, work.Attempt.Task, work.Generation.Request);
}
