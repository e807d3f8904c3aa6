namespace Torii.Providers.Http.Checking;

/// <summary>What came of a stage, before it is known how long it took.</summary>
internal sealed record StageResult(StageOutcome Outcome, string? Words = null)
{
    public static StageResult Ok { get; } = new(StageOutcome.Ok);

    public static StageResult Skipped { get; } = new(StageOutcome.Skipped);

    public static StageResult Failed(string words) => new(StageOutcome.Failed, words);
}
