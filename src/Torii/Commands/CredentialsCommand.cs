using System.CommandLine;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Security;

namespace Torii.Commands;

/// <summary><c>torii credentials</c>: makes a new client key in place of the one that was made before, and shows it once.</summary>
internal static class CredentialsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("credentials", "Makes a new client key and revokes the one that Torii made before. The server must be stopped.");
        command.SetAction((_, cancellationToken) => CommandRun.OnDataAsync((services, _) => RunAsync(services, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<SigningKey>().LoadAsync(services.GetRequiredService<ISettingStore>(), cancellationToken);
        var made = await services.GetRequiredService<ClientSync>().RenewAsync(cancellationToken);
        await Console.Out.WriteLineAsync(made);
        return 0;
    }
}
