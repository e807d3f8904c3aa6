using System.CommandLine;
using Torii.Hosting;
using Torii.Importing;
using Torii.Moving.Sora2Api;
using Torii.Moving.SoraApi;

namespace Torii.Commands;

/// <summary><c>torii import</c>: takes accounts in from a file of one of the earlier proxies.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> Source = new("file")
    {
        Description = "sora2api's export, sora-api's key file, or lines with a token or 'name,key[,weight[,rate]]' each.",
    };

    private static readonly Option<string?> Mode = new("--mode")
    {
        Description = "offline: ask nothing; at: check the access token; st, rt: exchange the session or refresh token. "
            + "Default: as the file says, else offline.",
    };

    private static readonly Option<bool> RefreshTokens = new("--refresh-tokens") { Description = "The tokens that stand alone are refresh tokens." };

    private static readonly Option<string?> ClientId = new("--client-id") { Description = "The client of refresh tokens that name none." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Says what would become of each account, and changes nothing." };

    private static readonly Option<string?> Proxy = new("--proxy") { Description = "The proxy of accounts that name none." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Mode.AcceptOnlyFromAmong(ImportModes.Names);
        var command = new Command("import", "Takes Sora accounts in from a file. The server must be stopped.")
        {
            Source,
            Mode,
            RefreshTokens,
            ClientId,
            Proxy,
            DryRun,
            MoveCommand.Create(new Sora2ApiProxy()),
            MoveCommand.Create(new SoraApiProxy()),
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var file = arguments.GetRequiredValue(Source);
        if (ImportScreen.WhyNot(file, ImportReader.LongestFile) is { } why)
        {
            return await CommandRun.RejectAsync($"{file} {why}.");
        }

        if (arguments.GetValue(Proxy) is { } given && !ProxySetting.IsProxy(given))
        {
            return await CommandRun.RejectAsync($"--proxy must be the address of a proxy ({string.Join(", ", ProxySetting.Schemes)}).");
        }

        if (arguments.GetValue(ClientId) is { } client && BareToken.Strip(client) != client)
        {
            return await CommandRun.RejectAsync("--client-id must be of visible ASCII characters.");
        }

        var mode = ImportModes.Find(arguments.GetValue(Mode));
        var isRehearsal = arguments.GetValue(DryRun);
        var kind = arguments.GetValue(RefreshTokens) ? TokenKind.Refresh : ImportModes.TokenOf(mode);
        return await ReadAsync(file, kind, cancellationToken) switch
        {
            ImportFile.Readable readable => await CommandRun.OnDataAsync(isRehearsal, (services, _) => TakeAsync(services, readable, TermsOf(arguments, mode ?? readable.Mode), isRehearsal, cancellationToken)),
            ImportFile.Unreadable unreadable => await CommandRun.RejectAsync($"{file.Name} {unreadable.Why}."),
            _ => throw new InvalidOperationException("Not a file."),
        };
    }

    private static async Task<ImportFile> ReadAsync(FileInfo file, TokenKind? kind, CancellationToken cancellationToken)
    {
        try
        {
            return ImportReader.Read(await File.ReadAllBytesAsync(file.FullName, cancellationToken), kind);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new ImportFile.Unreadable($"cannot be read: {fault.Message}");
        }
    }

    private static ImportTerms TermsOf(ParseResult arguments, ImportMode? mode) =>
        new(mode ?? ImportMode.Offline, arguments.GetValue(ClientId), arguments.GetValue(Proxy) is { } proxy ? new Uri(proxy) : null);

    private static async Task<int> TakeAsync(IServiceProvider services, ImportFile.Readable file, ImportTerms terms, bool isRehearsal, CancellationToken cancellationToken)
    {
        var sums = await ImportScreen.TakeAsync(services.GetRequiredService<Importer>(), file.Lines, terms, isRehearsal, cancellationToken);
        await Console.Out.WriteLineAsync(sums.ToString());
        return sums.Failed == 0 ? 0 : CommandRun.Failed;
    }
}
