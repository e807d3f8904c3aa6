using System.CommandLine;
using Torii.Core.Stores;

namespace Torii.Commands;

/// <summary><c>torii costs</c>: what each client key has cost, and what was made through each account.</summary>
internal static class CostsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("costs", "Shows what each client key and each account has cost, in US dollars. The server must be stopped.");
        command.SetAction((_, cancellationToken) => CommandRun.OnDataAsync((services, _) => RunAsync(services, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var ledger = services.GetRequiredService<ILedgerStore>();
        var clients = await services.GetRequiredService<IClientStore>().AllAsync(cancellationToken);
        var accounts = await services.GetRequiredService<IAccountStore>().AllAsync(cancellationToken);
        var table = CostsTable.Of(clients, accounts, await ledger.ClientsAsync(cancellationToken), await ledger.AccountsAsync(cancellationToken));
        await Console.Out.WriteAsync(table.AsMemory(), cancellationToken);
        return 0;
    }
}
