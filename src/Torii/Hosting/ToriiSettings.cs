using Torii.Core.Accounts;
using Torii.Core.Keeping;
using Torii.Core.Logs;
using Torii.Core.Routing;
using Torii.Core.Work;
using Torii.Hosting.Ending;
using Torii.Telemetry;
using Torii.Telemetry.Lines;
using Route = Torii.Core.Routing.Route;

namespace Torii.Hosting;

/// <summary>All that can be set from outside, read once at start.</summary>
internal sealed record ToriiSettings
{
    /// <summary>The address to listen on; null to choose by the credentials in use.</summary>
    public string? Host { get; init; }

    /// <summary>The port to listen on; null for both ports of the earlier proxies.</summary>
    public int? Port { get; init; }

    /// <summary>The prefix of media links; null to take it from each request. The console can change it while the server runs.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>The operator's key for the console; also a client key where no other is set.</summary>
    public string? AdminKey { get; init; }

    /// <summary>The operator's key for clients.</summary>
    public string? ClientKey { get; init; }

    /// <summary>Further client keys with their rights.</summary>
    public IReadOnlyList<ConfiguredClient> ClientKeys { get; init; } = [];

    /// <summary>The webhooks of every client key that is not listed with its own.</summary>
    public WebhookSettings Webhooks { get; init; } = new();

    /// <summary>The Sora accounts that are listed; null where no list is given at all.</summary>
    public IReadOnlyList<ConfiguredAccount>? Accounts { get; init; }

    /// <summary>The upstreams beside the Sora backend, in the order they are tried.</summary>
    public IReadOnlyList<ConfiguredUpstream> Upstreams { get; init; } = [];

    /// <summary>Where models are made, as far as the operator says it.</summary>
    public IReadOnlyList<Route> Routes { get; init; } = [];

    /// <summary>How often OpenRouter's catalogue is read; null for as often as usual, zero for never.</summary>
    public TimeSpan? CatalogueEvery { get; init; }

    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    /// <summary>The media folder; null for one in the data folder.</summary>
    public string? Media { get; init; }

    /// <summary>The ffmpeg that makes thumbnails and spritesheets; null to look for one on the path.</summary>
    public string? Ffmpeg { get; init; }

    /// <summary>Whether details are logged.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether the simulator runs.</summary>
    public SimulatorMode Simulator { get; init; }

    /// <summary>A passphrase under which the keys in the data folder are encrypted as well; null for none.</summary>
    public string? MasterKey { get; init; }

    /// <summary>The Sora backend.</summary>
    public required Uri SoraBase { get; init; }

    /// <summary>The Sora backend as a base for relative addresses: with a slash at its end.</summary>
    public Uri SoraAddress => WithSlash(SoraBase);

    /// <summary>Where session tokens are exchanged; null for the backend's own place.</summary>
    public Uri? SoraSession { get; init; }

    /// <summary>Where refresh tokens are exchanged; null for the backend's own place.</summary>
    public Uri? SoraOAuth { get; init; }

    /// <summary>The way out of uploads, whatever account they are for; null for that of the account.</summary>
    public Egress? UploadEgress { get; init; }

    /// <summary>What gets us past challenge pages.</summary>
    public ChallengeSettings Challenge { get; init; } = new(null, null, null);

    /// <summary>The way out of every account that has none of its own.</summary>
    public required Egress DefaultEgress { get; init; }

    /// <summary>Hosts that clients' URLs may name although their addresses are not public.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Addresses of reverse proxies whose forwarding headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>How long the end of the server may take.</summary>
    public EndOptions End { get; init; } = new();

    /// <summary>How long things may take and how much may wait.</summary>
    public required WorkOptions Work { get; init; }

    /// <summary>What the logs of requests and upstream calls keep.</summary>
    public LogOptions Logs { get; init; } = new();

    /// <summary>How the server's own log is written.</summary>
    public LogFormat LogFormat { get; init; }

    /// <summary>Who may read the metrics.</summary>
    public MetricsSettings Metrics { get; init; } = new();

    /// <summary>The collector that gets metrics, traces and the log; null for none.</summary>
    public Uri? Collector { get; init; }

    /// <summary>How much is kept of what was made.</summary>
    public KeepingOptions Keeping { get; init; } = new();

    /// <summary>What of all this comes from the console.</summary>
    public ConsoleSettings FromConsole { get; init; } = ConsoleSettings.None;

    /// <summary>What is set and read by nobody, such as misspelt names; a sentence each, without values.</summary>
    public IReadOnlyList<string> Oddities { get; init; } = [];

    /// <summary>An address that others can be relative to.</summary>
    public static Uri WithSlash(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
