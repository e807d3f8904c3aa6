using System.Collections.Concurrent;
using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenRouter;

/// <summary>What keys have spent, and whether they may spend more.</summary>
internal sealed class Credits(LiveOpenRouterSettings settings, AccountBook accounts, VideoJobs jobs)
{
    private readonly ConcurrentDictionary<string, decimal> _spent = new(StringComparer.Ordinal);

    /// <summary>402 for a key without credits; null for any other.</summary>
    public Answer.Text? Refusal(Call call) =>
        settings.Current.EmptyKeys is { } empty && empty.Any(key => accounts.IsCalled(call.Account, key))
            ? OpenRouterErrors.Of(402, "Insufficient credits. Add more to go on.")
            : null;

    /// <summary>Notes what was spent at once, on images or texts. US dollars.</summary>
    public void Spend(Account account, decimal dollars) => _spent.AddOrUpdate(account.Id, dollars, (_, before) => before + dollars);

    /// <summary>All that an account has spent, in US dollars.</summary>
    public decimal SpentBy(Account account) => _spent.GetValueOrDefault(account.Id) + jobs.SpentBy(account);
}
