using System.Data.Common;

namespace Torii.Doctor;

/// <summary>Looks at everything side by side. What takes too long is broken off, and said to have.</summary>
internal sealed class Examination(IEnumerable<ICheck> checks, TimeProvider time)
{
    // Longer than any one call may take that a check makes.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    /// <summary>Runs it.</summary>
    /// <param name="isOffline">Whether nobody beyond this machine is to be asked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Report> RunAsync(bool isOffline, CancellationToken cancellationToken) =>
        new(await Task.WhenAll(checks.Select(check => RunAsync(check, isOffline, cancellationToken))));

    private async Task<ReportPart> RunAsync(ICheck check, bool isOffline, CancellationToken cancellationToken)
    {
        if (isOffline && check.IsOutside)
        {
            return new ReportPart(check.Area, [Finding.Skipped("Left out: --offline.")]);
        }

        using var deadline = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            // Some of it waits for disks, which cannot be called off.
            return new ReportPart(check.Area, await Task.Run(() => check.RunAsync(either.Token), either.Token).WaitAsync(either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReportPart(check.Area, [Finding.Wrong($"Looking at it took longer than {Longest.TotalSeconds:0} s, and was broken off.", "See whether the disk, or the network, answers at all.")]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException)
        {
            return new ReportPart(check.Area, [Finding.Wrong($"It could not be looked at: {fault.Message}", "See whether the user that you are may read it: the doctor is best run as the one that Torii runs as.")]);
        }
    }
}
