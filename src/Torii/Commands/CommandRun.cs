using System.Data.Common;
using System.Security.Cryptography;
using Torii.Hosting;
using Torii.Security;
using Torii.Storage;

namespace Torii.Commands;

/// <summary>What commands have in common: the settings, the services made from them, and what goes wrong with either.</summary>
internal static class CommandRun
{
    /// <summary>Exit code of a command that went through, but not with everything.</summary>
    public const int Failed = 1;

    /// <summary>Exit code for settings or input that nothing can be done with.</summary>
    public const int BadInput = 2;

    /// <summary>Runs a command that leaves the data folder alone, so that it can run beside a server.</summary>
    public static Task<int> BesideAsync(Func<IServiceProvider, ToriiSettings, Task<int>> command) => RunAsync(_ => false, command);

    /// <summary>Runs a command on whole folders. What the console has set need not be readable: that may be why it is run, and cron knows no passphrase.</summary>
    public static Task<int> OnFoldersAsync(Func<IServiceProvider, ToriiSettings, Task<int>> command) => RunAsync(_ => false, command, StartSettings.ReadToLook);

    /// <summary>Runs a command on the data folder, which no server may use meanwhile.</summary>
    public static Task<int> OnDataAsync(Func<IServiceProvider, ToriiSettings, Task<int>> command) => RunAsync(_ => true, command);

    /// <summary>Runs a command on the data folder, or where it is only a rehearsal and there is no such folder yet, on a passing one.</summary>
    public static async Task<int> OnDataAsync(bool isRehearsal, Func<IServiceProvider, ToriiSettings, Task<int>> command)
    {
        DirectoryInfo? passing = null;
        try
        {
            return await RunAsync(_ => true, command, configuration =>
            {
                var (settings, mistakes) = StartSettings.Read(configuration);
                return isRehearsal && !Directory.Exists(settings.Data)
                    ? (settings with { Data = (passing = Directory.CreateTempSubdirectory("torii-")).FullName }, mistakes)
                    : (settings, mistakes);
            });
        }
        finally
        {
            passing?.Delete(recursive: true);
        }
    }

    /// <summary>Runs a command.</summary>
    /// <param name="isOnData">Whether it has the stores; without them nothing is made in the data folder.</param>
    /// <param name="command">The command; it gives the exit code.</param>
    /// <param name="read">Reads the settings; null for what a start does.</param>
    public static async Task<int> RunAsync(
        Func<ToriiSettings, bool> isOnData,
        Func<IServiceProvider, ToriiSettings, Task<int>> command,
        Func<IConfiguration, (ToriiSettings Settings, IReadOnlyList<string> Mistakes)>? read = null)
    {
        var (builder, unreadable) = HostStart.Begin();
        if (builder is null)
        {
            return await RejectAsync(unreadable!);
        }

        try
        {
            var (settings, mistakes) = (read ?? StartSettings.Read)(builder.Configuration);
            if (mistakes.Count > 0)
            {
                return await RejectAsync(string.Join(Environment.NewLine, mistakes.Concat(settings.Oddities)));
            }

            foreach (var oddity in settings.Oddities)
            {
                await Console.Error.WriteLineAsync(oddity);
            }

            builder.Logging.ClearProviders();
            _ = isOnData(settings) ? builder.Services.AddTorii(settings) : builder.Services.AddUpstreams(settings);
            builder.Services.AddCommands();

            // A development environment would have all that is registered made: without the stores, what needs them cannot be.
            builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false);
            await using var app = builder.Build();
            app.Services.GetService<KeyRing>()?.Check();
            return await command(app.Services, settings);
        }
        catch (DataFolderInUseException taken)
        {
            return await FailAsync($"A server uses the data folder '{taken.Folder}'{(taken.Holder is { } process ? $" (process {process})" : "")}: stop it first.");
        }
        catch (Exception fault) when (fault is NewerDatabaseException or DbException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            return await FailAsync(fault.Message);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("Stopped. What was reported is done.");
        }
    }

    /// <summary>Says why nothing can be done with what was given.</summary>
    /// <returns><see cref="BadInput"/>.</returns>
    public static async Task<int> RejectAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return BadInput;
    }

    private static async Task<int> FailAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return Failed;
    }
}
