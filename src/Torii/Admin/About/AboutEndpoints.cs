using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Hosting;
using Torii.Renditions;

namespace Torii.Admin.About;

/// <summary><c>/api/admin/about</c>: what this server is.</summary>
internal sealed class AboutEndpoints(ToriiSettings settings, FfmpegFinder ffmpeg, IServer server)
{
    /// <summary>Torii's version, without the commit it was built of.</summary>
    public static string Version { get; } = typeof(AboutEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin) => admin.MapGet("/about", (AboutEndpoints about) => about.ReadAsync())
        .WithName("about.read")
        .WithSummary("What this server is, and where it keeps its things.")
        .WithTags("Settings");

    private async Task<Ok<AboutDocument>> ReadAsync()
    {
        var data = Path.GetFullPath(settings.Data);
        using var process = Process.GetCurrentProcess();
        return TypedResults.Ok(new AboutDocument(
            Version,
            RuntimeInformation.FrameworkDescription,
            RuntimeInformation.OSDescription,
            Environment.ProcessorCount,
            new DateTimeOffset(process.StartTime.ToUniversalTime()),
            [.. server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []],
            data,
            settings.Media is { } media ? Path.GetFullPath(media) : Path.Combine(data, "media"),
            SizeOf(data),
            Disk.Of(data)?.Free,
            (await ffmpeg.FindAsync())?.Path));
    }

    // What was committed last may still stand in the write-ahead log beside it.
    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("torii.db*").Sum(file => file.Length);
}
