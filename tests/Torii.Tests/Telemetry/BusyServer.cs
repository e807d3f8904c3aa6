using Torii.Tests.Support;
using Torii.Tests.Webhooks;

[assembly: AssemblyFixture(typeof(Torii.Tests.Telemetry.BusyServer))]

namespace Torii.Tests.Telemetry;

/// <summary>
/// A server that has had a hard day with the most detailed log there is, told to a collector: every kind of secret was used,
/// right and wrong, much has failed, and it was started again in the middle. It goes on running for those who look at it.
/// It is made by the first test that asks for it.
/// </summary>
public sealed class BusyServer : IAsyncDisposable
{
    /// <summary>The trace that the first client is in.</summary>
    internal const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// <summary>The trace of what was under way when the server was started again.</summary>
    internal const string LaterTrace = "5cf92f3577b34da6a3ce929d0e0e4737";

    private readonly Lock _lock = new();
    private Task<BusyServer>? _day;

    internal BusySecrets Secrets { get; } = new();

    internal Scene Scene { get; private set; } = null!;

    internal CollectorStandIn Collector { get; private set; } = null!;

    internal HookReceiver Receiver { get; private set; } = null!;

    /// <summary>The metrics before it was started again, which begins them anew.</summary>
    internal string Metrics { get; private set; } = "";

    internal string MetricsKey => Secrets.All["metrics key"];

    internal string AdminKey => Secrets.All["admin key"];

    /// <summary>It, when its day is over.</summary>
    internal Task<BusyServer> AfterAsync()
    {
        lock (_lock)
        {
            return _day ??= SpendAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_day is not null)
        {
            await Scene.DisposeAsync();
            await Collector.DisposeAsync();
            await Receiver.DisposeAsync();
        }
    }

    private async Task<BusyServer> SpendAsync()
    {
        Collector = await CollectorStandIn.StartAsync();
        Receiver = await HookReceiver.StartAsync();
        TestAccount[] accounts = [.. TestAccount.Many(2).Select(account => account with { RefreshToken = Secrets.New($"refresh token {account.Name}") })];
        foreach (var account in accounts)
        {
            Secrets.Keep($"access token {account.Name}", account.Token);
        }

        Scene = await Scene.StartAsync(new SceneSetup { Accounts = accounts, Settings = Settings() });
        Secrets.Keep("first client key", Scene.Torii.Setup.ClientKeys[0]);
        Secrets.Keep("second client key", Scene.Torii.Setup.ClientKeys[1]);
        using (var day = new BusyDay(Scene, Secrets, Receiver))
        {
            // From then on all is counted.
            await day.ReadMetricsAsync();
            await day.WorkAsync(Trace);
            await day.FailAsync();
            await day.OperateAsync();
            Metrics = await day.ReadMetricsAsync();
            await day.RestartAsync(LaterTrace);
            await EndAsync();
        }

        return this;
    }

    private async Task EndAsync()
    {
        await Eventually.BeAsync("the collector has the last spans", () => Task.FromResult(Collector.Spans.Count(span => span.Name == "webhook") >= 2));
        await Eventually.BeAsync("the collector has metrics", () => Task.FromResult(Collector.Metrics.Contains("torii.generation.ended")));
    }

    private Dictionary<string, string> Settings() => new(StringComparer.Ordinal)
    {
        ["ADMIN_KEY"] = Secrets.New("admin key"),
        ["VERBOSE_LOGGING"] = "true",
        ["TORII_MASTER_KEY"] = Secrets.New("master key"),
        ["UPLOAD_PROXY_URL"] = $"http://uploader:{Secrets.New("upload proxy password")}@127.0.0.1:9",
        ["Torii__Metrics__Key"] = Secrets.New("metrics key"),
        ["Torii__Logs__Bodies"] = "true",
        ["Torii__Logs__Reads"] = "true",
        ["Torii__Logs__Polls"] = "true",
        ["Torii__Challenge__Cookie"] = $"cf_clearance={Secrets.New("challenge cookie")}",
        ["Torii__Challenge__UserAgent"] = "Mozilla/5.0",
        ["Torii__Upstreams__0__Name"] = "mine",
        ["Torii__Upstreams__0__Preset"] = "vllm-omni",
        ["Torii__Upstreams__0__BaseUrl"] = "http://127.0.0.1:9/v1",
        ["Torii__Upstreams__0__Key"] = Secrets.New("upstream key"),
        ["Torii__Routes__0__Models__0"] = "sora-2-pro",
        ["Torii__Routes__0__Targets__0"] = "mine",
        ["Torii__Upstreams__1__Preset"] = "openrouter",
        ["Torii__Upstreams__1__BaseUrl"] = SceneSetup.SimulatorAddress + "/openrouter/api/v1",
        ["Torii__Upstreams__1__Key"] = Secrets.New("key of openrouter"),
        ["Torii__Routes__1__Models__0"] = "gpt-image-landscape",
        ["Torii__Routes__1__Targets__0"] = "openrouter",
        ["Torii__Work__MaxAttempts"] = "2",
        ["Torii__ClientKeys__0__WebhookSecret"] = Secrets.New("webhook secret"),
        ["Torii__AllowedHosts"] = Receiver.Address.Authority,
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address.AbsoluteUri,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
    };
}
