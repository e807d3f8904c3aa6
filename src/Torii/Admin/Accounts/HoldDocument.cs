using Torii.Core.Accounts;
using Torii.Core.Generations;

namespace Torii.Admin.Accounts;

/// <summary>Why an account rests.</summary>
/// <param name="Scope">What is held: <c>account</c>, <c>image</c>, <c>video</c>, <c>character</c>, <c>prompt</c>, or what it shares with others: <c>egress</c>, <c>upstream</c>.</param>
/// <param name="Health">What that means.</param>
/// <param name="Cause">Why.</param>
/// <param name="Message">Why, in words.</param>
/// <param name="Until">When it ends by itself; null where an operator must end it.</param>
/// <param name="Strikes">How many times in a row.</param>
internal sealed record HoldDocument(string Scope, AccountHealth Health, Cause Cause, string Message, DateTimeOffset? Until, int Strikes)
{
    /// <summary>A hold as the admin API tells it.</summary>
    public static HoldDocument Of(Hold hold) => new(
        ScopeOf(hold.Scope),
        (AccountHealth)hold.Health,
        hold.Cause,
        string.IsNullOrWhiteSpace(hold.Text) ? CauseTable.Of(hold.Cause).Text : $"{CauseTable.Of(hold.Cause).Text} ({hold.Text.Trim()})",
        hold.Until,
        hold.Strikes);

    // 'account:ID', 'account:ID:Video', 'egress:NAME', 'upstream:NAME'.
    private static string ScopeOf(string scope) => scope.Split(':') is ["account", _, var kind] ? kind.ToLowerInvariant() : scope.Split(':')[0];
}
