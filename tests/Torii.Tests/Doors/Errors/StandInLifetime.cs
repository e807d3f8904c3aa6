using Microsoft.Extensions.Hosting;

namespace Torii.Tests.Doors.Errors;

/// <summary>A server that runs, or that is about to stop.</summary>
internal sealed class StandInLifetime(bool isStopping) : IHostApplicationLifetime
{
    public CancellationToken ApplicationStarted => new(canceled: true);

    public CancellationToken ApplicationStopping => new(canceled: isStopping);

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => throw new NotSupportedException();
}
