namespace Torii.Hosting;

/// <summary>The settings of section <c>Torii</c>, by their full names.</summary>
internal static class SettingNames
{
    public const string Host = "Torii:Host";
    public const string Port = "Torii:Port";
    public const string BaseUrl = "Torii:BaseUrl";
    public const string AdminKey = "Torii:AdminKey";
    public const string ClientKey = "Torii:ClientKey";
    public const string ClientKeys = "Torii:ClientKeys";
    public const string Webhooks = "Torii:Webhooks";
    public const string WebhookSecret = "Torii:WebhookSecret";
    public const string Accounts = "Torii:Accounts";
    public const string Upstreams = "Torii:Upstreams";
    public const string Routes = "Torii:Routes";
    public const string CatalogueEvery = "Torii:OpenRouter:CatalogueEvery";
    public const string Data = "Torii:Data";
    public const string Media = "Torii:Media";
    public const string Ffmpeg = "Torii:Ffmpeg";
    public const string KeepResults = "Torii:KeepResults";
    public const string PublishResults = "Torii:PublishResults";
    public const string Verbose = "Torii:Verbose";
    public const string Simulator = "Torii:Simulator";
    public const string MasterKey = "Torii:MasterKey";
    public const string Database = "Torii:Database";
    public const string SoraBase = "Torii:Sora:BaseUrl";
    public const string SoraSession = "Torii:Sora:SessionUrl";
    public const string SoraOAuth = "Torii:Sora:OAuthUrl";
    public const string Proxy = "Torii:Proxy:Url";
    public const string ProxyHost = "Torii:Proxy:Host";
    public const string ProxyPort = "Torii:Proxy:Port";
    public const string ProxyUser = "Torii:Proxy:User";
    public const string ProxyPassword = "Torii:Proxy:Password";
    public const string UploadProxy = "Torii:Proxy:UploadUrl";
    public const string ChallengeCookie = "Torii:Challenge:Cookie";
    public const string ChallengeUserAgent = "Torii:Challenge:UserAgent";
    public const string ChallengeSolver = "Torii:Challenge:Solver";
    public const string AllowedHosts = "Torii:AllowedHosts";
    public const string TrustedProxies = "Torii:TrustedProxies";
    public const string StopTimeout = "Torii:StopTimeout";
    public const string StopDelay = "Torii:StopDelay";
    public const string Work = "Torii:Work";
    public const string Logs = "Torii:Logs";
    public const string LogFormat = "Torii:Logs:Format";
    public const string MetricsOpen = "Torii:Metrics:Open";
    public const string MetricsKey = "Torii:Metrics:Key";
    public const string Keep = "Torii:Keep";
}
