using Torii.Hosting;

namespace Torii.Admin.Settings.Sections;

/// <summary>Who is told, and the keys that come from outside.</summary>
internal static class ClientSection
{
    /// <summary>The section.</summary>
    public static SettingSection Section { get; } = new("clients",
    [
        new(SettingNames.Webhooks, SettingType.List, SettingEffect.Restart, "Addresses that are told of the end of everything, except what a key with webhooks of its own has asked for.") { IsEncrypted = true },
        Setting.Secret(SettingNames.WebhookSecret, SettingEffect.Restart, "What those messages are signed with: whsec_ and base64, or any text of at least 24 bytes. Without it one is made for each key."),
        Setting.Secret(SettingNames.ClientKey, SettingEffect.Fixed, "A client key that is set outside; others are made under Client keys."),
        Setting.Secret(SettingNames.ClientKeys, SettingEffect.Fixed, "Client keys that are listed outside; others are made under Client keys."),
        Setting.Secret(SettingNames.AdminKey, SettingEffect.Fixed, "The admin key, where it is set outside; otherwise it is set under Credentials."),
    ]);
}
