using Torii.Core.Generations;

namespace Torii.Core.Providers;

/// <summary>A step to come.</summary>
/// <param name="Name">The provider's word for it, unique among the steps of an attempt.</param>
/// <param name="Class">What may be done when its answer is lost.</param>
/// <param name="Submits">Whether it is the one that makes the upstream start.</param>
public sealed record StepPlan(string Name, StepClass Class, bool Submits)
{
    /// <summary>
    /// Whether it makes something that must be removed again unless it becomes the result: the errand that removes it is
    /// written before the step is sent.
    /// </summary>
    public bool LeavesSomething { get; init; }
}
