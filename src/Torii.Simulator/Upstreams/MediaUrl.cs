using Torii.Simulator.Uploads;

namespace Torii.Simulator.Upstreams;

/// <summary>Addresses of media in requests: http, or the media itself as a data URL.</summary>
internal static class MediaUrl
{
    private const string Scheme = "data:";
    private const string Encoding = ";base64,";

    /// <summary>Whether it is an http address, or a data URL of whole Base64 whose bytes are what it says they are.</summary>
    /// <param name="url">The address.</param>
    /// <param name="kind">What the media must be: <c>image</c>, <c>video</c> or <c>audio</c>. Audio is not looked into.</param>
    public static bool Is(string url, string kind)
    {
        if (!url.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return Uri.TryCreate(url, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        }

        var data = url.IndexOf(Encoding, StringComparison.Ordinal);
        if (data < 0 || !url.AsSpan(Scheme.Length).StartsWith($"{kind}/", StringComparison.Ordinal))
        {
            return false;
        }

        var text = url.AsSpan(data + Encoding.Length);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text, bytes, out var length)
            && (kind is "audio" || FileType.Of(bytes.AsSpan(0, length))?.MediaType == url[Scheme.Length..data]);
    }
}
