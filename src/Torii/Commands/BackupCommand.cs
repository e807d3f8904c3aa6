using System.CommandLine;
using System.Globalization;
using Torii.Hosting;
using Torii.Storage.Backup;

namespace Torii.Commands;

/// <summary><c>torii backup</c>: saves the data folder while a server may be working on it.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("folder") { Description = "The folder to make. It must not be there yet, or be empty." };

    private static readonly Option<bool> Media = new("--media") { Description = "Saves results, thumbnails and what clients have uploaded too." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("backup", "Saves the database and its keys to a folder. The server may go on running.") { Target, Media };
        command.SetAction((arguments, cancellationToken) => CommandRun.OnFoldersAsync(
            (services, settings) => RunAsync(settings, arguments.GetRequiredValue(Target), arguments.GetValue(Media), services.GetRequiredService<TimeProvider>(), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ToriiSettings settings, string target, bool hasMedia, TimeProvider time, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(target))
        {
            return await CommandRun.RejectAsync("Name the folder to make.");
        }

        var terms = new BackupTerms(settings.Data, settings.Media, target, hasMedia, typeof(BackupCommand).Assembly.GetName().Version!.ToString(3));
        switch (await BackupMaking.RunAsync(terms, time, cancellationToken))
        {
            case BackupOutcome.Made made:
                await Console.Out.WriteAsync(Told(made, Path.GetFullPath(target)).AsMemory(), cancellationToken);
                return 0;
            case BackupOutcome.Refused refused:
                return await CommandRun.RejectAsync(refused.Why);
            default:
                throw new InvalidOperationException("Not an end of a backup.");
        }
    }

    private static string Told(BackupOutcome.Made made, string target)
    {
        List<string> lines =
        [
            $"Saved to {target}",
            $"  database  {Size(made.DatabaseBytes)}",
            $"  keys      {made.Keys}{(made.NeedsMasterKey ? ", encrypted" : "")}",
        ];
        if (made.Media is { } media)
        {
            lines.Add($"  media     {Count(media.Files)}, {Size(media.Bytes)}{(media.Gone > 0 ? $"; {media.Gone} were removed already" : "")}");
        }

        lines.Add("Not in it:");
        if (made.Media is null)
        {
            lines.Add("  results and what clients have uploaded (--media saves them too)");
        }

        lines.Add($"  environment, appsettings.json, api_keys.json{(made.NeedsMasterKey ? ", and TORII_MASTER_KEY, without which its secrets cannot be read" : "")}");
        lines.Add("  what the built-in simulator has made");
        if (!made.NeedsMasterKey)
        {
            lines.Add("Its keys open every secret in it: keep it where nobody else can read it.");
        }

        return string.Concat(lines.Select(line => line + Environment.NewLine));
    }

    /// <summary>A number of files for people.</summary>
    internal static string Count(long files) => files == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{files} files");

    /// <summary>A length for people, in megabytes.</summary>
    internal static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MB");
}
