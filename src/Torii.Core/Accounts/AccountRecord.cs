namespace Torii.Core.Accounts;

/// <summary>What an account has made.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Images">Images in all.</param>
/// <param name="Videos">Videos in all.</param>
/// <param name="Errors">Attempts in all that came to nothing.</param>
/// <param name="ImagesToday">Images today.</param>
/// <param name="VideosToday">Videos today.</param>
/// <param name="ErrorsToday">Attempts today that came to nothing.</param>
public sealed record AccountRecord(string AccountId, long Images, long Videos, long Errors, long ImagesToday, long VideosToday, long ErrorsToday)
{
    /// <summary>One that has made nothing.</summary>
    public static AccountRecord None(string accountId) => new(accountId, 0, 0, 0, 0, 0, 0);
}
