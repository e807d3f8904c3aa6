using Torii.Admin.Answers;
using Torii.Core.Catalogue;
using Torii.Core.Clients;
using Torii.Hosting;
using Torii.Security;
using Torii.Webhooks;

namespace Torii.Admin.Clients;

/// <summary>What a client key may be like.</summary>
internal sealed class ClientTerms(ModelCatalogue catalogue, TimeProvider time)
{
    private const int LongestName = 64;
    private const int MostModels = 500;
    private const int MostWebhooks = 16;
    private const int LongestSecret = 512;
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(1);

    /// <summary>Whether a client key cannot be changed here.</summary>
    public static bool IsLocked(Client client) => client.Origin is not (ClientOrigin.Operator or ClientOrigin.Generated);

    /// <summary>Why a client key cannot be changed here; null where it can.</summary>
    public static Refused? Lock(Client client) => client.Origin switch
    {
        ClientOrigin.Configuration => Refused.Locked("The configuration names this key: change it there."),
        ClientOrigin.BuiltIn => Refused.Locked("Everybody knows this key. It is for a first try, and ends with the first account."),
        ClientOrigin.Console => Refused.Locked("This is the console's own: the operator's session stands for it."),
        _ => null,
    };

    /// <summary>What is wrong with what is wanted; null where nothing is.</summary>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="present">What is there already, right or wrong by now; null for a new one.</param>
    public Refused? Mistake(ClientFields wanted, Client? present) => wanted switch
    {
        _ when wanted.Name.Trim().Length is < 1 or > LongestName || wanted.Name.Any(char.IsControl) => Refused.Field("name", $"must have 1 to {LongestName} letters, without line breaks"),
        { RequestsPerMinute: < 1 } => Refused.Field("requests_per_minute", "must be at least 1; null stands for no limit"),
        { AtOnce: < 1 } => Refused.Field("at_once", "must be at least 1; null stands for no limit"),
        { QueueBound: < 0 } => Refused.Field("queue_bound", "must be at least 0; null stands for no limit of its own"),
        { Budget: < 0 or > ConfiguredClient.LargestBudget } => Refused.Field("budget", $"must be an amount in US dollars from 0 to {ConfiguredClient.LargestBudget}; null stands for no limit"),
        { ExpiresAt: { } end } when end <= time.GetUtcNow() && end != present?.ExpiresAt => Refused.Field("expires_at", "must be a time to come; to end the key now, revoke it"),
        _ => MistakeInModels(wanted.Models, present?.Models ?? []) ?? MistakeInWebhooks(wanted.Webhooks),
    };

    /// <summary>What is wrong with a key that somebody wants to have; null where nothing is.</summary>
    public static Refused? MistakeInKey(string? key) =>
        key is null || KeyText.Allows(key)
            ? null
            : Refused.Field("key", $"{KeyText.Rule}; leave it out for one that is made");

    /// <summary>What is wrong with the secret of webhooks; null where nothing is.</summary>
    public static Refused? MistakeInSecret(string? secret)
    {
        var keys = WebhookSecret.Split(secret ?? "").Select(WebhookSecret.KeyOf).ToList();
        return secret?.Length > LongestSecret ? Refused.Field("webhook_secret", $"must have at most {LongestSecret} letters")
            : keys.Contains(null) ? Refused.Field("webhook_secret", "must have base64 after 'whsec_'")
            : keys.Exists(key => key!.Length < WebhookSecret.LeastBytes) ? Refused.Field("webhook_secret", $"must hold at least {WebhookSecret.LeastBytes} bytes")
            : null;
    }

    /// <summary>What is wrong with how long a former key is to work; null where nothing is.</summary>
    public static Refused? MistakeInGrace(int seconds) =>
        seconds < 0 || seconds > LongestGrace.TotalSeconds ? Refused.Field("grace_seconds", $"must be from 0 to {LongestGrace.TotalSeconds:0}") : null;

    /// <summary>Why a client key cannot get another one now; null where it can.</summary>
    public Refused? ObstacleTo(ClientRotation rotation, Client present) => rotation switch
    {
        { Version: { } version } when version != ClientRows.VersionOf(present) => Refused.Stale,

        // Only one former key is kept: this one would end before the time that was promised to who uses it.
        { GraceSeconds: > 0 } when present.FormerKeyHash is not null && present.FormerKeyUntil is { } end && end > time.GetUtcNow() =>
            Refused.Conflict("former_key_in_force", $"The key before this one works until {end:O}: wait for that, or give no grace, which ends both at once.", "grace_seconds"),
        _ => null,
    };

    // A model that is gone from the catalogue meanwhile is no reason to refuse an edit of something else.
    private Refused? MistakeInModels(IReadOnlyList<string>? wanted, IReadOnlyList<string> present) => wanted switch
    {
        null => null,
        { Count: 0 or > MostModels } => Refused.Field("models", $"must name 1 to {MostModels} models; null stands for all"),
        _ => wanted.Select(name => (string?)name ?? "").FirstOrDefault(name => catalogue.Find(name) is null && !present.Contains(name)) is { } unknown
            ? Refused.Field("models", $"names '{Shortened(unknown)}', which is no model; GET /v1/models lists them")
            : null,
    };

    private static Refused? MistakeInWebhooks(IReadOnlyList<string> wanted) =>
        wanted.Count > MostWebhooks ? Refused.Field("webhooks", $"must hold at most {MostWebhooks} addresses")
            : wanted.Any(address => WebhookAddress.Parse(address ?? "") is null) ? Refused.Field("webhooks", $"must hold addresses, each of which {WebhookAddress.Rule}")
            : null;

    private static string Shortened(string text) => text.Length > LongestName ? text[..LongestName] + "…" : text;
}
