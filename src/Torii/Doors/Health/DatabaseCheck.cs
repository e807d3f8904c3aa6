using Torii.Core.Stores;

namespace Torii.Doors.Health;

/// <summary>Whether what is accepted can be kept.</summary>
internal sealed class DatabaseCheck(ISettingStore settings, TimeProvider time)
{
    /// <summary>Writes something, which nobody reads, and says whether that went well.</summary>
    public async Task<bool> CanBeWrittenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await settings.SetAsync("last-ready-check", time.GetUtcNow().ToString("O"), cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return false;
        }
    }
}
