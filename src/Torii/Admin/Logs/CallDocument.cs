using Torii.Core.Logs;

namespace Torii.Admin.Logs;

/// <summary>An upstream call as the console shows it. Lengths of time are seconds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it ended.</param>
/// <param name="Method">The method.</param>
/// <param name="Host">The host it went to.</param>
/// <param name="Path">The path.</param>
/// <param name="Egress">The way out.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Status">What was answered; null where nothing was.</param>
/// <param name="Fault">Why nothing was, or what was wrong with it.</param>
/// <param name="AccountId">The account.</param>
/// <param name="AccountName">What the account is called; null where it is gone.</param>
/// <param name="Upstream">The upstream.</param>
/// <param name="GenerationId">The generation it was for.</param>
/// <param name="Step">What it was for within that.</param>
/// <param name="Asked">Its body, where bodies are kept and it was asked for alone.</param>
/// <param name="Answered">The answer's body, likewise.</param>
internal sealed record CallDocument(
    string Id,
    DateTimeOffset At,
    string Method,
    string Host,
    string Path,
    string Egress,
    double Duration,
    int? Status,
    string? Fault,
    string? AccountId,
    string? AccountName,
    string? Upstream,
    string? GenerationId,
    string? Step,
    string? Asked,
    string? Answered)
{
    /// <summary>The document of a row.</summary>
    public static CallDocument Of(CallRecord row, string? accountName) => new(
        row.Id,
        row.At,
        row.Method,
        row.Host,
        row.Path,
        row.Egress,
        row.Duration.TotalSeconds,
        row.Status,
        row.Fault,
        row.AccountId,
        accountName,
        row.Upstream,
        row.GenerationId,
        row.Step,
        row.Asked,
        row.Answered);
}
