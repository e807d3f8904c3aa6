using System.Globalization;
using System.Text;
using Torii.Core.Accounts;
using Torii.Core.Clients;
using Torii.Core.Costs;

namespace Torii.Commands;

/// <summary>Costs as two tables: client keys, then accounts. What was revoked or is gone since is shown by its id.</summary>
internal static class CostsTable
{
    private const int MostLetters = 32;

    /// <summary>The tables.</summary>
    public static string Of(IReadOnlyList<Client> clients, IReadOnlyList<Account> accounts, IReadOnlyList<ClientCosts> byClient, IReadOnlyList<AccountCosts> byAccount)
    {
        var table = new StringBuilder();
        AppendRow(table, "client key", "spent", "reserved", "budget", "since");
        foreach (var costs in byClient)
        {
            var client = clients.FirstOrDefault(client => client.Id == costs.ClientId);
            AppendRow(table, client?.Name ?? costs.ClientId, Text(costs.Spent), Text(costs.Reserved), client?.Budget is { } budget ? Text(budget) : "-", Text(costs.Since));
        }

        AppendRow(table.AppendLine(), "account", "spent", "", "", "since");
        foreach (var costs in byAccount)
        {
            var account = accounts.FirstOrDefault(account => account.Id == costs.AccountId);
            AppendRow(table, account is null ? costs.AccountId : $"{account.Upstream}: {account.Name}", Text(costs.Spent), "", "", Text(costs.Since));
        }

        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, string name, string spent, string reserved, string budget, string since) =>
        table.Append(CultureInfo.InvariantCulture, $"{Shortened(name),-MostLetters}  {spent,12}  {reserved,12}  {budget,12}  {since}").AppendLine();

    private static string Shortened(string name) => name.Length <= MostLetters ? name : name[..(MostLetters - 1)] + "…";

    private static string Text(decimal amount) => amount.ToString("0.00####", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
