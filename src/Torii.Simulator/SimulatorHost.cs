using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Simulator.Accounts;
using Torii.Simulator.Challenges;
using Torii.Simulator.Characters;
using Torii.Simulator.Control;
using Torii.Simulator.Faults;
using Torii.Simulator.Images;
using Torii.Simulator.Invites;
using Torii.Simulator.Journals;
using Torii.Simulator.OpenAi;
using Torii.Simulator.OpenRouter;
using Torii.Simulator.Posts;
using Torii.Simulator.Prompts;
using Torii.Simulator.Protocol;
using Torii.Simulator.Quotas;
using Torii.Simulator.Recording;
using Torii.Simulator.Regions;
using Torii.Simulator.Rendering;
using Torii.Simulator.Results;
using Torii.Simulator.Settings;
using Torii.Simulator.Solver;
using Torii.Simulator.Tasks;
using Torii.Simulator.Tokens;
using Torii.Simulator.Uploads;
using Torii.Simulator.Upstreams;
using Torii.Simulator.Usernames;
using Torii.Simulator.Videos;

namespace Torii.Simulator;

/// <summary>A running simulator of the Sora web backend, and of other upstreams beside it, on its own port of 127.0.0.1.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    /// <summary>Room for pictures of any size that is likely. Bytes.</summary>
    private const long LongestBody = 256 * 1024 * 1024;

    /// <summary>How long calls under way may still take; answers that are held back may take longer than anyone wants to wait.</summary>
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;

    private SimulatorHost(WebApplication app, Uri origin)
    {
        _app = app;
        BaseAddress = new Uri(origin, BackendRoutes.Prefix);
        ControlAddress = new Uri(origin, "/simulator");
    }

    /// <summary>The backend's base address, as a client is given it: <c>http://127.0.0.1:PORT/backend</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The control API's base address: <c>http://127.0.0.1:PORT/simulator</c>. Nothing is there with the control off.</summary>
    public Uri ControlAddress { get; }

    /// <summary>Starts a simulator that goes on where the last one in its data folder stopped.</summary>
    /// <exception cref="IOException">The port is taken, or the data folder is in use or cannot be written.</exception>
    /// <exception cref="SimulatorOptionsException">The options ask for what cannot be.</exception>
    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var app = Build(options);
        try
        {
            app.Services.GetRequiredService<Restoration>().Run();
            if (!app.Services.GetRequiredService<Renderer>().Can(options.Render))
            {
                throw new SimulatorOptionsException("render: ffmpeg is not on PATH");
            }

            await app.StartAsync(cancellationToken);
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
            return new(app, new Uri(addresses.Addresses.Single()));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops taking calls and lets go of the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        using var deadline = new CancellationTokenSource(StopDeadline);
        await _app.StopAsync(deadline.Token);
        await _app.DisposeAsync();
    }

    private static WebApplication Build(SimulatorOptions options)
    {
        // The empty builder reads no settings file, environment or signal: those belong to the program that hosts this one.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services
            .AddRoutingCore()
            .AddLogging()
            .AddSingleton(options.Logging ?? NullLoggerFactory.Instance)
            .AddSingleton(options)
            .AddSingleton(options.Time)
            .AddSingleton(new LiveSettings(options.Run()))
            .AddProtocol()
            .AddJournal()
            .AddFaults()
            .AddRecording()
            .AddRendering()
            .AddAccounts()
            .AddTasks()
            .AddUploads()
            .AddImages()
            .AddVideos()
            .AddResults()
            .AddCharacters()
            .AddPosts()
            .AddPrompts()
            .AddTokens()
            .AddUsernames()
            .AddInvites()
            .AddQuotas()
            .AddChallenges()
            .AddSolver()
            .AddRegions()
            .AddUpstreams()
            .AddOpenAi()
            .AddOpenRouter()
            .AddControl();

        var app = builder.Build();
        app.UseRouting();
        app.MapBackend();
        if (options.Control)
        {
            app.MapControl();
        }

        return app;
    }
}
