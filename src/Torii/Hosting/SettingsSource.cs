using System.Net;
using Torii.Core.Accounts;
using Torii.Core.Work;
using Torii.Hosting.Ending;
using Torii.Security;
using Torii.Telemetry;
using Torii.Telemetry.Otlp;

namespace Torii.Hosting;

/// <summary>Reads <see cref="ToriiSettings"/> from the configuration.</summary>
internal static class SettingsSource
{
    /// <summary>Where the Sora backend is, where nobody says.</summary>
    public static readonly Uri Sora = new("https://sora.chatgpt.com/backend");

    /// <summary>How accounts can be chosen; the first is the usual way.</summary>
    public static readonly string[] Strategies = ["round-robin", "random", "least-busy"];

    /// <summary>The settings, and what is wrong with them: with mistakes the settings must not be used.</summary>
    public static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) Read(IConfiguration configuration)
    {
        var reader = new SettingReader(configuration);
        return (Read(configuration, reader), reader.Mistakes);
    }

    /// <summary>The settings; what is wrong with them is the reader's to tell.</summary>
    public static ToriiSettings Read(IConfiguration configuration, SettingReader reader)
    {
        CheckDatabase(reader);
        var ourselves = new OwnAddress(HostOf(reader), reader.Number(SettingNames.Port, 1, 65535));
        var (upstreams, broken) = UpstreamList.Read(configuration, ourselves, reader);
        return new ToriiSettings
        {
            Host = ourselves.Host,
            Port = ourselves.Port,
            BaseUrl = reader.Address(SettingNames.BaseUrl, "http", "https"),
            AdminKey = KeyOf(reader, SettingNames.AdminKey),
            ClientKey = KeyOf(reader, SettingNames.ClientKey),
            ClientKeys = ConfiguredClient.ReadAll(configuration.GetSection(SettingNames.ClientKeys), reader),
            Webhooks = WebhookSettings.Read(SettingNames.Webhooks, SettingNames.WebhookSecret, reader),
            Accounts = AccountList.Read(configuration, reader),
            Upstreams = upstreams,
            Routes = new RouteList(upstreams, broken, reader).Read(configuration.GetSection(SettingNames.Routes)),
            CatalogueEvery = reader.Text(SettingNames.CatalogueEvery) is null ? null : reader.Length(SettingNames.CatalogueEvery, TimeSpan.Zero, mayBeZero: true),
            Data = reader.Text(SettingNames.Data) ?? "data",
            Media = reader.Text(SettingNames.Media),
            Verbose = reader.Switch(SettingNames.Verbose, false),
            Ffmpeg = reader.Text(SettingNames.Ffmpeg),
            Simulator = SimulatorOf(reader),
            MasterKey = reader.Text(SettingNames.MasterKey),
            SoraBase = reader.Address(SettingNames.SoraBase, "http", "https") ?? Sora,
            SoraSession = reader.Address(SettingNames.SoraSession, "http", "https"),
            SoraOAuth = reader.Address(SettingNames.SoraOAuth, "http", "https"),
            UploadEgress = reader.Address(SettingNames.UploadProxy, ProxySetting.Schemes) is { } uploads ? new Egress(Egress.UploadsName, uploads) : null,
            Challenge = ChallengeSettings.Read(reader),
            DefaultEgress = new Egress(Egress.DefaultName, ProxySetting.Read(reader)),
            AllowedHosts = reader.List(SettingNames.AllowedHosts),
            TrustedProxies = TrustedOf(reader),
            End = EndOptions.Read(reader),
            Work = WorkOf(reader),
            Logs = LogSettings.Read(reader),
            LogFormat = LogSettings.ReadFormat(reader),
            Metrics = MetricsSettings.Read(reader),
            Collector = CollectorSettings.Read(reader),
            Keeping = KeepingSettings.Read(reader),
        };
    }

    private static void CheckDatabase(SettingReader reader)
    {
        if (reader.Text(SettingNames.Database) is not null)
        {
            reader.Mistake(SettingNames.Database, "must not be set: only the embedded SQLite database is there yet");
        }
    }

    private static string? HostOf(SettingReader reader)
    {
        var host = reader.Text(SettingNames.Host);
        if (host is not null && host != "localhost" && host != "*" && !IPAddress.TryParse(host, out _))
        {
            reader.Mistake(SettingNames.Host, $"must be an IP address, localhost or *, not '{host}'");
        }

        return host;
    }

    private static string? KeyOf(SettingReader reader, string setting)
    {
        var key = reader.Text(setting);
        if (key is not null && !KeyText.IsVisible(key))
        {
            reader.Mistake(setting, "must be of visible ASCII characters without spaces");
        }

        return key;
    }

    private static SimulatorMode SimulatorOf(SettingReader reader)
    {
        switch (reader.Text(SettingNames.Simulator)?.ToLowerInvariant())
        {
            case null or "auto":
                return SimulatorMode.Auto;
            case "on":
                return SimulatorMode.On;
            case "off":
                return SimulatorMode.Off;
            case var other:
                reader.Mistake(SettingNames.Simulator, $"must be auto, on or off, not '{other}'");
                return SimulatorMode.Off;
        }
    }

    private static IReadOnlyList<string> TrustedOf(SettingReader reader)
    {
        var addresses = reader.List(SettingNames.TrustedProxies);
        foreach (var address in addresses.Where(address => !IPAddress.TryParse(address, out _) && !IPNetwork.TryParse(address, out _)))
        {
            reader.Mistake(SettingNames.TrustedProxies, $"must hold IP addresses or networks, not '{address}'");
        }

        return addresses;
    }

    private static WorkOptions WorkOf(SettingReader reader)
    {
        var usual = new WorkOptions();
        var options = new WorkOptions
        {
            ImageQueueTimeout = reader.Length($"{SettingNames.Work}:ImageQueueTimeout", usual.ImageQueueTimeout),
            QueueTimeout = reader.Length($"{SettingNames.Work}:QueueTimeout", usual.QueueTimeout),
            ImageTimeout = reader.Length($"{SettingNames.Work}:ImageTimeout", usual.ImageTimeout),
            Timeout = reader.Length($"{SettingNames.Work}:Timeout", usual.Timeout),
            StoringTimeout = reader.Length($"{SettingNames.Work}:StoringTimeout", usual.StoringTimeout),
            SubmissionTimeout = reader.Length($"{SettingNames.Work}:SubmissionTimeout", usual.SubmissionTimeout),
            AbsentAfter = reader.Length($"{SettingNames.Work}:AbsentAfter", usual.AbsentAfter),
            BaselineAge = reader.Length($"{SettingNames.Work}:BaselineAge", usual.BaselineAge, mayBeZero: true),
            MaxAttempts = reader.Number($"{SettingNames.Work}:MaxAttempts", 1, 1000) ?? usual.MaxAttempts,
            QueueBound = reader.Number($"{SettingNames.Work}:QueueBound", 1, 10_000_000) ?? usual.QueueBound,
            PollsAtOnce = reader.Number($"{SettingNames.Work}:PollsAtOnce", 1, 10_000) ?? usual.PollsAtOnce,
            DownloadsAtOnce = reader.Number($"{SettingNames.Work}:DownloadsAtOnce", 1, 1000) ?? usual.DownloadsAtOnce,
            ErrorThreshold = reader.Number($"{SettingNames.Work}:ErrorThreshold", 0, 1000) ?? usual.ErrorThreshold,
            InspectionEvery = reader.Length($"{SettingNames.Work}:InspectionEvery", usual.InspectionEvery),
            InspectionsAtOnce = reader.Number($"{SettingNames.Work}:InspectionsAtOnce", 1, 1000) ?? usual.InspectionsAtOnce,
            PublishResults = reader.Switch(SettingNames.PublishResults, usual.PublishResults),
            KeepResults = reader.Switch(SettingNames.KeepResults, usual.KeepResults),
            Selection = reader.Text($"{SettingNames.Work}:Selection") ?? usual.Selection,
        };
        if (!Strategies.Contains(options.Selection))
        {
            reader.Mistake($"{SettingNames.Work}:Selection", $"must be one of {string.Join(", ", Strategies)}, not '{options.Selection}'");
        }

        return options;
    }
}
