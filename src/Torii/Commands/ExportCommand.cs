using System.CommandLine;
using Torii.Importing;

namespace Torii.Commands;

/// <summary><c>torii export</c>: writes the Sora accounts to a file that <c>torii import</c> and sora2api read.</summary>
internal static class ExportCommand
{
    private static readonly Argument<FileInfo> Target = new("file") { Description = "The file to write. It must not be there yet." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("export", "Writes the Sora accounts, tokens included, to a new file. The server must be stopped.") { Target };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetRequiredValue(Target), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (file.Exists)
        {
            return await CommandRun.RejectAsync($"{file.Name} is there already.");
        }

        return await CommandRun.OnDataAsync(async (services, _) =>
        {
            var export = services.GetRequiredService<AccountExport>();
            var accounts = await export.FindAsync(cancellationToken);
            var count = 0;
            await PrivateFile.WriteNewAsync(file.FullName, async stream => count = await export.WriteAsync(accounts, stream, cancellationToken));
            await Console.Out.WriteLineAsync($"{count} accounts written to {file.Name}");
            return 0;
        });
    }
}
