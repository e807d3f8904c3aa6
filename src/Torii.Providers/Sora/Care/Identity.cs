using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>Who an account is: <c>{email, username, name}</c>.</summary>
/// <param name="Email">Its address; null where that is not told.</param>
/// <param name="Name">Its owner's name; null where that is not told.</param>
/// <param name="Username">What it goes by; null where it has none or that is not told.</param>
/// <param name="IsUnnamed">Whether it says that it has no username.</param>
internal sealed record Identity(string? Email, string? Name, string? Username, bool IsUnnamed)
{
    /// <summary>Reads the answer; null where it describes nobody.</summary>
    public static Identity? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        if (document is not { RootElement: { ValueKind: JsonValueKind.Object } root })
        {
            return null;
        }

        var username = SafeText.Of(root.Text("username"u8));
        return new Identity(
            SafeText.Of(root.Text("email"u8)),
            SafeText.Of(root.Text("name"u8)),
            username,
            IsUnnamed: username is null && root.Member("username"u8) is { ValueKind: JsonValueKind.Null or JsonValueKind.String });
    }
}
