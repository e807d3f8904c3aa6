using System.CommandLine;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Importing;
using Torii.Moving;
using Torii.Security;

namespace Torii.Commands;

/// <summary><c>torii import sora2api</c> and <c>torii import sora-api</c>: takes over all that an older proxy has and that there is a place for.</summary>
/// <param name="proxy">The proxy.</param>
internal sealed class MoveCommand(OlderProxy proxy)
{
    private const long LongestSettings = 1024 * 1024;

    private readonly Argument<FileInfo> _source = new("file") { Description = $"{proxy.Files}." };

    private readonly Option<FileInfo?> _settings = new("--settings")
    {
        Description = $"Its file of settings. Without it, {string.Join(" or ", proxy.SettingsBeside)} beside the file is read, if it is there.",
    };

    private readonly Option<string?> _mode = new("--mode")
    {
        Description = "offline: ask nothing (the default); at: check each access token; st, rt: exchange each session or refresh token.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Says what would become of everything, and changes nothing." };

    /// <summary>The command.</summary>
    public static Command Create(OlderProxy proxy) => new MoveCommand(proxy).Create();

    private Command Create()
    {
        _mode.AcceptOnlyFromAmong(ImportModes.Names);
        var command = new Command(proxy.Name, $"Takes accounts, settings and keys over from {proxy.Name}, as in 'torii import {proxy.Name} {proxy.Example}'. The server must be stopped.") { _source, _settings, _mode, _dryRun };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var file = arguments.GetRequiredValue(_source);
        // A database may be as long as it likes: with the logs in it, it grows beyond every list.
        if (ImportScreen.WhyNot(file, long.MaxValue) is { } why)
        {
            return await CommandRun.RejectAsync($"{file} {why}.");
        }

        var settings = SettingsFile(arguments, file);
        if (settings is not null && ImportScreen.WhyNot(settings, LongestSettings) is { } wrong)
        {
            return await CommandRun.RejectAsync($"{settings} {wrong}.");
        }

        try
        {
            var mode = ImportModes.Find(arguments.GetValue(_mode));
            return proxy.Read(file, ImportModes.TokenOf(mode)) switch
            {
                OlderFile.Readable readable => await MoveAsync(WithSettings(readable.Installation, settings), mode, arguments.GetValue(_dryRun), cancellationToken),
                OlderFile.Unreadable unreadable => await CommandRun.RejectAsync($"{file.Name} {unreadable.Why}."),
                _ => throw new InvalidOperationException("Not a file."),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await CommandRun.RejectAsync($"{file.Name}, or its settings, cannot be read: {fault.Message}");
        }
    }

    private FileInfo? SettingsFile(ParseResult arguments, FileInfo file) =>
        arguments.GetValue(_settings)
        ?? proxy.SettingsBeside.Select(name => new FileInfo(Path.GetFullPath(Path.Combine(file.DirectoryName!, name)))).FirstOrDefault(beside => beside.Exists);

    // What stands with the accounts, in the database, was set later than what stands in the file.
    private OlderInstallation WithSettings(OlderInstallation found, FileInfo? file)
    {
        if (file is null)
        {
            return found;
        }

        var (settings, faults) = proxy.ReadSettings(File.ReadAllText(file.FullName));
        var merged = new Dictionary<string, string>(settings, StringComparer.Ordinal);
        foreach (var (name, value) in found.Settings)
        {
            merged[name] = value;
        }

        return found with { Settings = merged, Remarks = [$"The settings in {file.Name} were read too.", .. faults, .. found.Remarks] };
    }

    private Task<int> MoveAsync(OlderInstallation found, ImportMode? mode, bool isRehearsal, CancellationToken cancellationToken) => CommandRun.OnDataAsync(isRehearsal, async (services, _) =>
    {
        await services.GetRequiredService<SigningKey>().LoadAsync(services.GetRequiredService<ISettingStore>(), cancellationToken);
        var terms = new ImportTerms(mode ?? found.Mode ?? ImportMode.Offline, ClientId: null, Proxy: null);
        var sum = await ImportScreen.TakeAsync(services.GetRequiredService<Importer>(), found.Accounts, terms, isRehearsal, cancellationToken);
        var settings = await services.GetRequiredService<SettingMoves>().RunAsync(proxy, found.Settings, isRehearsal, cancellationToken);
        var keys = await services.GetRequiredService<KeyMoves>().RunAsync(proxy, proxy.KeysOf(found.Settings), isRehearsal, cancellationToken);
        await Console.Out.WriteAsync(MoveTable.Of([.. keys, .. settings], found.Remarks).AsMemory(), cancellationToken);
        await Console.Out.WriteLineAsync(isRehearsal ? $"{sum} (a rehearsal: nothing was changed)" : sum.ToString());
        return sum.Failed == 0 ? 0 : CommandRun.Failed;
    });
}
