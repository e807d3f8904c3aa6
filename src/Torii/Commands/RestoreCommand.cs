using System.CommandLine;
using Torii.Hosting;
using Torii.Storage.Backup;

namespace Torii.Commands;

/// <summary><c>torii restore</c>: makes a data folder from what <c>torii backup</c> has saved.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Source = new("backup") { Description = "The folder that 'torii backup' has made." };

    private static readonly Option<string?> Data = new("--data") { Description = "The data folder to make; it must be empty. Default: as TORII_DATA says." };

    private static readonly Option<bool> GoOn = new("--go-on")
    {
        Description = "Sends what waited when the backup was made. Only where the server that was saved has sent nothing since: else it is made, and paid for, twice.",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("restore", "Makes a data folder from a backup.") { Source, Data, GoOn };
        command.SetAction((arguments, cancellationToken) => CommandRun.OnFoldersAsync((_, settings) => RunAsync(
            new RestoreTerms(arguments.GetRequiredValue(Source), arguments.GetValue(Data) ?? settings.Data, settings.Media, arguments.GetValue(GoOn)), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(RestoreTerms terms, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(terms.Backup) || string.IsNullOrWhiteSpace(terms.DataFolder))
        {
            return await CommandRun.RejectAsync("Name the backup, and the data folder to make.");
        }

        switch (await Restoring.RunAsync(terms, cancellationToken))
        {
            case RestoreOutcome.Restored restored:
                await Console.Out.WriteAsync(Told(restored, terms).AsMemory(), cancellationToken);
                return 0;
            case RestoreOutcome.Refused refused:
                return await CommandRun.RejectAsync(refused.Why);
            default:
                throw new InvalidOperationException("Not an end of a restoring.");
        }
    }

    private static string Told(RestoreOutcome.Restored restored, RestoreTerms terms)
    {
        List<string> lines =
        [
            $"Restored to {Path.GetFullPath(terms.DataFolder)} as it was at {restored.MadeAt.UtcDateTime:u}, saved by Torii {restored.Version}",
            $"  database  {BackupCommand.Size(restored.DatabaseBytes)}",
            restored.Media is { } media ? $"  media     {BackupCommand.Count(media.Files)}, {BackupCommand.Size(media.Bytes)}" : "  media     none: the backup was made without --media",
            terms.GoOn
                ? "What waited then is sent at the next start. What was accepted upstream is watched to its end."
                : "What waited then ends as submission_unknown at the next start, for it may have been sent since (--go-on sends it). What was accepted upstream is watched to its end.",
        ];
        if (restored.NeedsMasterKey)
        {
            lines.Add("Its keys are encrypted: start with the TORII_MASTER_KEY that they were made with.");
        }

        lines.Add("Do not let it run beside the server that was saved: both would work for the same clients with the same accounts.");
        return string.Concat(lines.Select(line => line + Environment.NewLine));
    }
}
