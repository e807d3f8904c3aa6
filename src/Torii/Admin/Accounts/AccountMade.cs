namespace Torii.Admin.Accounts;

/// <summary>What an account has made, in all and today (UTC).</summary>
internal sealed record AccountMade(long Images, long Videos, long Errors, long ImagesToday, long VideosToday, long ErrorsToday);
