using System.CommandLine;
using Torii.Admin.Sessions;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Security;

namespace Torii.Commands;

/// <summary><c>torii credentials</c>: makes a new client key in place of the one that was made before, or a new login for the console, and shows it once.</summary>
internal static class CredentialsCommand
{
    private static readonly Option<bool> ForConsole = new("--console")
    {
        Description = "Makes a new password for the console instead of a client key. Everybody who is signed in there is signed out.",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("credentials", "Makes a new client key and revokes the one that Torii made before, or makes a new login for the console. The server must be stopped.") { ForConsole };
        command.SetAction((arguments, cancellationToken) => CommandRun.OnDataAsync((services, _) => RunAsync(services, arguments.GetValue(ForConsole), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool isForConsole, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<SigningKey>().LoadAsync(services.GetRequiredService<ISettingStore>(), cancellationToken);
        await Console.Out.WriteLineAsync(isForConsole ? await RenewLoginAsync(services, cancellationToken) : await services.GetRequiredService<ClientSync>().RenewAsync(cancellationToken));
        return 0;
    }

    private static async Task<string> RenewLoginAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (credentials, sessions) = (services.GetRequiredService<ConsoleCredentials>(), services.GetRequiredService<SessionBook>());
        await credentials.LoadAsync(cancellationToken);
        await sessions.LoadAsync(cancellationToken);
        var password = await credentials.MakePasswordAsync(cancellationToken);
        await sessions.EndOthersAsync(hash: null, cancellationToken);
        return $"{credentials.Name} / {password}";
    }
}
