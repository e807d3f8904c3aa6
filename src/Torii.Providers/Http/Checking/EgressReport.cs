namespace Torii.Providers.Http.Checking;

/// <summary>What the check of an egress found.</summary>
/// <param name="Steps">One for each stage, in order.</param>
/// <param name="Challenged">Whether what answered was a challenge page. The upstream is reached, but it lets nobody in.</param>
public sealed record EgressReport(IReadOnlyList<EgressStep> Steps, bool Challenged)
{
    /// <summary>Whether calls can be made this way.</summary>
    public bool Passed => !Challenged && Steps.All(step => step.Outcome != StageOutcome.Failed);
}
