using Torii.Hosting;

namespace Torii.Doctor;

/// <summary>Whether all that is kept encrypted can be read.</summary>
internal sealed class SecretsCheck(StoredReader reader, ToriiSettings settings) : ICheck
{
    private const int MostNamed = 20;
    private const string Restore = "Restore the folder 'keys' that belongs to this data folder; what cannot be restored must be given anew.";

    /// <inheritdoc />
    public string Area => "secrets";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => await reader.ReadAsync(cancellationToken) switch
    {
        StoredOutcome.Locked locked => [Finding.Wrong($"The keys in {Path.GetFullPath(Path.Combine(settings.Data, "keys"))} cannot be used: {locked.Why}", $"Set TORII_MASTER_KEY to the passphrase they were encrypted with. {Restore}")],
        StoredOutcome.Broken broken => [Finding.Skipped($"The database cannot be read: {broken.Why}")],
        StoredOutcome.Read { Stored.Unreadable: { Count: > 0 } unreadable } => [.. unreadable.Take(MostNamed).Select(name => Finding.Wrong($"Cannot be read: {name}.", Restore)), .. Rest(unreadable.Count)],
        _ when Path.Combine(settings.Data, "keys") is var keys && File.Exists(Path.Combine(settings.Data, "torii.db")) && !Directory.Exists(keys) =>
            [Finding.Wrong($"{Path.GetFullPath(keys)} is missing: nothing that is encrypted can be read.", Restore)],
        _ => [Finding.Ok("All that is kept encrypted can be read.")],
    };

    private static IEnumerable<Finding> Rest(int count) => count > MostNamed ? [Finding.Wrong($"The same is true of {count - MostNamed} more.", Restore)] : [];
}
