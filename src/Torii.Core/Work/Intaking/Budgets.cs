using System.Globalization;
using Torii.Core.Clients;
using Torii.Core.Stores;

namespace Torii.Core.Work.Intaking;

/// <summary>Says how a client key stands with its budget.</summary>
internal static class Budgets
{
    /// <summary>Why a batch is over it.</summary>
    public static string Describe(Client client, AcceptOutcome.OverBudget over) =>
        $"This key's budget of {Dollars(client.Budget ?? 0)} does not allow it: {Dollars(over.Costs.Spent)} are spent, {Dollars(over.Costs.Reserved)} reserved for what was asked for before, and this {Wanted(over.Wanted)}.";

    private static string Wanted(decimal wanted) => wanted > 0 ? $"would cost {Dollars(wanted)}" : "has no known price";

    private static string Dollars(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.00####} US dollars");
}
