using Torii.Webhooks;

namespace Torii.Hosting;

/// <summary>Where the end of a client's generations is told, and how that is signed.</summary>
internal sealed record WebhookSettings
{
    /// <summary>The addresses.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>One secret, or several parted by blanks; null for one that Torii makes.</summary>
    public string? Secret { get; init; }

    /// <summary>Reads both by the names of their settings.</summary>
    public static WebhookSettings Read(string addresses, string secret, SettingReader reader) =>
        new() { Addresses = AddressesOf(addresses, reader), Secret = SecretOf(secret, reader) };

    private static string[] AddressesOf(string setting, SettingReader reader)
    {
        var parsed = reader.List(setting).Select(WebhookAddress.Parse).ToArray();
        if (Array.Exists(parsed, address => address is null))
        {
            // Not shown: addresses of webhooks often hold a secret of their own.
            reader.Mistake(setting, $"must hold addresses, each of which {WebhookAddress.Rule}");
        }

        return [.. parsed.OfType<Uri>().Select(address => address.AbsoluteUri)];
    }

    private static string? SecretOf(string setting, SettingReader reader)
    {
        var text = reader.Text(setting);
        var keys = WebhookSecret.Split(text ?? "").Select(WebhookSecret.KeyOf).ToArray();
        if (Array.Exists(keys, key => key is null))
        {
            reader.Mistake(setting, "must have base64 after 'whsec_'");
        }
        else if (Array.Exists(keys, key => key!.Length < WebhookSecret.LeastBytes))
        {
            reader.Mistake(setting, $"must hold at least {WebhookSecret.LeastBytes} bytes in each secret");
        }

        return text;
    }
}
