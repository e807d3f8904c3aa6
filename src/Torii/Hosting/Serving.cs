using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.HttpOverrides;
using Torii.Doors;
using Torii.Hosting.Ending;
using Torii.Storage;
using Torii.Telemetry.Lines;
using Torii.Telemetry.Otlp;
using Torii.WebConsole;

namespace Torii.Hosting;

/// <summary>The server, from its settings to its end.</summary>
internal static class Serving
{
    // A mistake in the settings; distinct from a crash, so that a supervisor need not try again.
    private const int BadSettings = 2;

    /// <summary>Serves until told to stop.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var (builder, fault) = HostStart.Begin(args);
        if (builder is null)
        {
            await TellAsync([$"Torii cannot start: {fault}"]);
            return BadSettings;
        }

        try
        {
            var (settings, mistakes) = StartSettings.Read(builder.Configuration);
            if (mistakes.Count > 0)
            {
                await TellAsync(["Torii cannot start with these settings:", .. mistakes.Concat(settings.Oddities).Select(wrong => "  - " + wrong)]);
                return BadSettings;
            }

            Configure(builder, settings);
            await using var app = builder.Build();
            return await RunAsync(app, settings);
        }
        catch (Exception broken) when (broken is DataFolderInUseException or NewerDatabaseException or DbException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            await TellAsync([$"Torii cannot start: {broken.Message}"]);
            return 1;
        }
        catch (SocketException broken)
        {
            await TellAsync([$"Torii cannot listen where it is told to (API_HOST, API_PORT): {broken.Message}"]);
            return 1;
        }
    }

    private static async Task<int> RunAsync(WebApplication app, ToriiSettings settings)
    {
        foreach (var url in await app.Services.GetRequiredService<Opening>().RunAsync(CancellationToken.None))
        {
            app.Urls.Add(url);
        }

        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded(settings.TrustedProxies));
        }

        app.MapToriiDoors();
        app.MapConsole();
        await app.StartAsync();
        await EndAsync(app);
        return 0;
    }

    private static async Task EndAsync(WebApplication app)
    {
        var end = app.Services.GetRequiredService<ServerEnd>();
        using var second = new SecondSignal(end);
        await end.BeginsAsync();
        await app.StopAsync(end.AtOnce);
    }

    private static void Configure(WebApplicationBuilder builder, ToriiSettings settings)
    {
        builder.Services.AddTorii(settings);
        builder.Services.AddOtlp(settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // The doors bound bodies themselves, and answer 413 where Kestrel would break the connection.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Logging.AddLines(settings.LogFormat);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.None);

        // A start that fails is told in one line, without the stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);

        // It logs every answer that is broken off on purpose as a fault; real faults are logged by the doors.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
    }

    private static ForwardedHeadersOptions Forwarded(IReadOnlyList<string> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }

        return options;
    }

    private static async Task TellAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await Console.Error.WriteLineAsync(line);
        }
    }
}
