namespace Torii.Admin.Settings;

/// <summary>Addresses as operators see them: without the password that may stand in them.</summary>
internal static class MaskedAddress
{
    private const string Mask = "***";

    /// <summary>The address with its password, if it has one, masked.</summary>
    public static string Of(string address) =>
        PasswordIn(address) is { Length: > 0 } password ? address.Replace($":{password}@", $":{Mask}@", StringComparison.Ordinal) : address;

    /// <summary>Whether an address has the mask for its password.</summary>
    public static bool IsMasked(string address) => PasswordIn(address) == Mask;

    private static string? PasswordIn(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.UserInfo.Split(':', 2) is [_, var password] && address.Contains($":{password}@", StringComparison.Ordinal)
            ? password
            : null;
}
