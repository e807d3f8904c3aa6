using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Core.Accounts;
using Torii.Core.Logs;
using Torii.Doors.Health;
using Torii.Hosting;
using Torii.Renditions;

namespace Torii.Admin.Overview;

/// <summary><c>GET /api/admin/health</c>: whether the server can take work, part by part.</summary>
internal sealed class HealthEndpoints(StorageCheck storage, AccountPool pool, Disk disk, FfmpegFinder ffmpeg, LogBook logs, TimeProvider time)
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin) => admin
        .MapGet("/health", (HealthEndpoints endpoints, CancellationToken cancellationToken) => endpoints.ReadAsync(cancellationToken))
        .WithName("health.read")
        .WithSummary("Whether the server can take work, part by part.")
        .WithTags("Overview");

    private async Task<Ok<HealthDocument>> ReadAsync(CancellationToken cancellationToken)
    {
        HealthPart[] parts = [PartOf("database", await storage.DatabaseAsync(cancellationToken)), PartOf("media", storage.Media()), Accounts(), Space(), Tool(), Logs()];
        using var process = Process.GetCurrentProcess();
        return TypedResults.Ok(new HealthDocument(
            parts.Any(part => part is { Ok: false, IsNeeded: true }) ? "not_ready" : parts.All(part => part.Ok) ? "ready" : "degraded",
            parts,
            (time.GetUtcNow() - new DateTimeOffset(process.StartTime.ToUniversalTime())).TotalSeconds,
            process.WorkingSet64));
    }

    private static HealthPart PartOf(string name, string? why) => new(name, Ok: why is null, IsNeeded: true, why ?? "It can be written.");

    private HealthPart Accounts() => pool.Count switch
    {
        0 => new HealthPart("accounts", Ok: false, IsNeeded: true, "There is none."),
        var count => new HealthPart("accounts", Ok: true, IsNeeded: true, pool.IsSimulated ? $"{count} of the simulator." : $"{count}."),
    };

    private HealthPart Space() => disk.Free() switch
    {
        null => new HealthPart("disk", Ok: true, IsNeeded: false, "What is left cannot be told."),
        var free => new HealthPart("disk", free >= Disk.Low, IsNeeded: free < Disk.Critical, $"{free / (1024 * 1024)} MB are left."),
    };

    private HealthPart Tool() => new("ffmpeg", ffmpeg.IsThere, IsNeeded: false, ffmpeg.IsThere ? "It is there." : "It is not there: no thumbnails, no joined videos.");

    private HealthPart Logs() => new("logs", logs.LeftOut == 0, IsNeeded: false, $"{logs.LeftOut} rows were left out since the start.");
}
