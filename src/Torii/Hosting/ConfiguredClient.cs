using System.Globalization;
using Torii.Security;

namespace Torii.Hosting;

/// <summary>A client key that the configuration names, with its rights.</summary>
internal sealed record ConfiguredClient
{
    // More than anybody means; far less than what amounts are counted in can hold.
    internal const decimal LargestBudget = 1_000_000_000m;

    public required string Name { get; init; }

    public required string Key { get; init; }

    public IReadOnlyList<string>? Models { get; init; }

    public int? RequestsPerMinute { get; init; }

    public int? AtOnce { get; init; }

    public int? QueueBound { get; init; }

    /// <summary>In US dollars.</summary>
    public decimal? Budget { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool Strict { get; init; }

    public required WebhookSettings Webhooks { get; init; }

    /// <summary>Reads every key of the section; each has at least a <c>Key</c>.</summary>
    public static IReadOnlyList<ConfiguredClient> ReadAll(IConfigurationSection section, SettingReader reader)
    {
        if (reader.Text(section.Path) is not null)
        {
            reader.Oddity($"{section.Path} must be a list, and nothing comes of a text: set {section.Path}:0:{nameof(Key)} and what else there is to say.");
        }

        var clients = section.GetChildren().Select(child => Read(child, reader)).ToArray();
        foreach (var twice in clients.CountBy(client => client.Key).Where(entry => entry.Value > 1 && entry.Key.Length > 0))
        {
            reader.Mistake(section.Path, $"must name each key once, but one stands there {twice.Value} times");
        }

        return clients;
    }

    private static ConfiguredClient Read(IConfigurationSection section, SettingReader reader)
    {
        var key = reader.Text($"{section.Path}:Key");
        if (key is null || !KeyText.IsVisible(key))
        {
            reader.Mistake($"{section.Path}:Key", "must be set, of visible ASCII characters without spaces");
        }

        var models = reader.List($"{section.Path}:Models");
        return new ConfiguredClient
        {
            Name = reader.Text($"{section.Path}:Name") ?? $"client {section.Key}",
            Key = key ?? "",
            Models = models.Count == 0 ? null : models,
            RequestsPerMinute = reader.Number($"{section.Path}:RequestsPerMinute", 1, int.MaxValue),
            AtOnce = reader.Number($"{section.Path}:AtOnce", 1, int.MaxValue),
            QueueBound = reader.Number($"{section.Path}:QueueBound", 0, int.MaxValue),
            Budget = BudgetOf($"{section.Path}:Budget", reader),
            ExpiresAt = ExpiryOf($"{section.Path}:ExpiresAt", reader),
            Strict = reader.Switch($"{section.Path}:Strict", false),
            Webhooks = WebhookSettings.Read($"{section.Path}:Webhooks", $"{section.Path}:WebhookSecret", reader),
        };
    }

    private static decimal? BudgetOf(string setting, SettingReader reader)
    {
        if (reader.Text(setting) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) && dollars <= LargestBudget)
        {
            return dollars;
        }

        reader.Mistake(setting, $"must be an amount in US dollars up to {LargestBudget}, such as 25 or 12.50, not '{text}'");
        return null;
    }

    private static DateTimeOffset? ExpiryOf(string setting, SettingReader reader)
    {
        if (reader.Text(setting) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return at;
        }

        reader.Mistake(setting, $"must be a date such as 2027-01-31T00:00:00Z, not '{text}'");
        return null;
    }
}
