using System.Globalization;
using Torii.Core.Stores;
using Torii.Hosting;

namespace Torii.Doors.Health;

/// <summary>Whether what is accepted can be kept.</summary>
internal sealed class StorageCheck(ISettingStore settings, IMediaFolder media, ToriiSettings configured, TimeProvider time)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Writes something, which nobody reads, to the database.</summary>
    /// <returns>Why it cannot be written, in a sentence; null where it can.</returns>
    public async Task<string?> DatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await settings.SetAsync("last-ready-check", time.GetUtcNow().ToString("O"), cancellationToken);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Told("The database cannot be written", fault, configured.Data);
        }
    }

    /// <summary>Writes something to the media folder, and takes it away again.</summary>
    /// <returns>Why it cannot be written, in a sentence; null where it can.</returns>
    public string? Media()
    {
        try
        {
            if (media.HasRoom())
            {
                return null;
            }

            // That tells why, unless it is only nearly full.
            media.Probe();
            return $"There is no room for results in the media folder{Left(media.Location)}: nothing is sent to upstreams.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Told("The media folder cannot be written", fault, media.Location);
        }
    }

    private static string Told(string what, Exception fault, string folder) => StorageTroubles.Of(fault) switch
    {
        StorageTrouble.NoSpace => $"{what}: no space is left on its disk{Left(folder)}.",
        StorageTrouble.ReadOnly => $"{what}: its disk is read-only{Left(folder)}.",
        _ => $"{what}; the server log says why{Left(folder)}.",
    };

    private static string Left(string folder) => Disk.Of(folder) is var (free, total)
        ? string.Create(CultureInfo.InvariantCulture, $" ({free / (double)Megabyte:0.0} of {total / Megabyte} MB are free)")
        : "";
}
