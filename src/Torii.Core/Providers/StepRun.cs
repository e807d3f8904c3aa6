using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Providers;

/// <summary>A step to be run now.</summary>
public sealed record StepRun
{
    /// <summary>The account it goes through.</summary>
    public required AccountAccess Access { get; init; }

    /// <summary>What of its upstream it is for.</summary>
    public required Target Target { get; init; }

    /// <summary>What is to be made, as the target is to be told.</summary>
    public required GenerationRequest Request { get; init; }

    /// <summary>The step.</summary>
    public required StepPlan Step { get; init; }

    /// <summary>What the earlier steps gave, by their names.</summary>
    public required IReadOnlyDictionary<string, string> Earlier { get; init; }

    /// <summary>Opens an input by its media id; null where it is gone.</summary>
    public required Func<string, Stream?> OpenInput { get; init; }
}
