using Torii.Hosting;
using Torii.Storage.Inspecting;

namespace Torii.Doctor;

/// <summary>Whether the database is whole, and of this version.</summary>
internal sealed class DatabaseSoundness(ToriiSettings settings, TimeProvider time) : ICheck
{
    private const double Megabyte = 1024 * 1024;

    // A gigabyte takes some seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <inheritdoc />
    public string Area => "database";

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        return Task.FromResult<IReadOnlyList<Finding>>([FindingOf(DatabaseInspection.Run(settings.Data, either.Token))]);
    }

    private static Finding FindingOf(DatabaseState state) => state switch
    {
        DatabaseState.Absent => Finding.Ok("There is none yet; the first start makes it."),
        DatabaseState.Unreadable unreadable => Finding.Wrong($"It cannot be read: {unreadable.Why}", "See whether Torii's user may read the data folder; if it is damaged, restore a backup."),
        DatabaseState.Damaged damaged => Finding.Wrong($"It is damaged: {damaged.What}", "Stop the server, keep a copy of the folder, and restore a backup."),
        DatabaseState.Other other when other.Found > other.Known => Finding.Wrong(
            $"A newer Torii wrote it: its schema has version {other.Found}, and this one knows up to {other.Known}.", "Use the newer Torii, or restore an older backup."),
        DatabaseState.Other other => Finding.Warning(
            $"Its schema has version {other.Found}, and this Torii has {other.Known}: the next start brings it up to date, and no older Torii can use it then.", "Make a backup before that start."),
        DatabaseState.Sound sound => Finding.Ok($"Version {sound.Version}, {sound.Bytes / Megabyte:0.0} MB{(sound.IsChecked ? ", whole." : "; too large to be looked through in time.")}"),
        _ => throw new InvalidOperationException("Not a state."),
    };
}
