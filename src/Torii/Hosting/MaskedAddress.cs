namespace Torii.Hosting;

/// <summary>
/// Addresses as operators see them: without the password, or the key in its place, that may stand in them. It goes by where
/// things stand in the text and not by what <see cref="Uri"/> reads in it, which writes some letters in another way.
/// </summary>
internal static class MaskedAddress
{
    private const string Mask = "***";

    /// <summary>The address with its password masked; a name alone is masked too, since some proxies take a key in its place.</summary>
    public static string Of(string address)
    {
        var (start, end) = SecretIn(address);
        return end > start ? $"{address[..start]}{Mask}{address[end..]}" : address;
    }

    /// <summary>Whether an address has the mask for its password.</summary>
    public static bool IsMasked(string address)
    {
        var (start, end) = SecretIn(address);
        return address[start..end] == Mask;
    }

    // From after the first colon of what stands before the host; all of that where there is no colon, or nothing behind it.
    private static (int Start, int End) SecretIn(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;

        // What is no address may have anything anywhere: there its last @ counts.
        var path = Uri.TryCreate(address, UriKind.Absolute, out _) ? address.AsSpan(start).IndexOfAny("/\\?#") : -1;
        var end = start + address.AsSpan(start, path < 0 ? address.Length - start : path).LastIndexOf('@');
        if (end < start)
        {
            return (start, start);
        }

        var colon = address.IndexOf(':', start, end - start);
        return (colon < 0 || colon == end - 1 ? start : colon + 1, end);
    }
}
