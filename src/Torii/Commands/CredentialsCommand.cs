using System.CommandLine;
using System.Security.Cryptography;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Security;
using Torii.Storage;

namespace Torii.Commands;

/// <summary><c>torii credentials</c>: makes a new client key in place of the one that was made before, and shows it once.</summary>
internal static class CredentialsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("credentials", "Makes a new client key and revokes the one that Torii made before. The server must be stopped.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var (settings, mistakes) = SettingsSource.Read(builder.Configuration);
        if (mistakes.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
            return 2;
        }

        builder.Logging.ClearProviders();
        builder.Services.AddTorii(settings);
        try
        {
            await using var app = builder.Build();
            app.Services.GetRequiredService<KeyRing>().Check();
            await app.Services.GetRequiredService<SigningKey>().LoadAsync(app.Services.GetRequiredService<ISettingStore>(), cancellationToken);
            var made = await app.Services.GetRequiredService<ClientSync>().RenewAsync(cancellationToken);
            await Console.Out.WriteLineAsync(made);
            return 0;
        }
        catch (CryptographicException unreadable)
        {
            await Console.Error.WriteLineAsync(unreadable.Message);
            return 1;
        }
        catch (DataFolderInUseException)
        {
            await Console.Error.WriteLineAsync($"A server uses the data folder '{settings.Data}': stop it first.");
            return 1;
        }
    }
}
