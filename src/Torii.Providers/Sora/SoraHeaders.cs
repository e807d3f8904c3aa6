using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Torii.Providers.Sora;

/// <summary>The header sets of the backend's callers: its Android app for most calls, a desktop browser for videos.</summary>
internal static class SoraHeaders
{
    /// <summary>What the Android app calls itself.</summary>
    public const string AppUserAgent = "Sora/1.2026.007 (Android 15; 24122RKC7C; build 2600700)";

    private const string SessionCookie = "__Secure-next-auth.session-token=";

    private const string Site = "https://sora.chatgpt.com";

    private const string BrowserUserAgent =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36";

    private const string BrowserBrands = "\"Google Chrome\";v=\"143\", \"Chromium\";v=\"143\", \"Not A(Brand\";v=\"24\"";

    /// <summary>The set of every call but the creation of a video.</summary>
    public static void AddApp(HttpRequestHeaders headers, string token)
    {
        headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        headers.TryAddWithoutValidation("User-Agent", AppUserAgent);
    }

    /// <summary>The set of <c>POST /nf/create</c>, with the session token as a cookie where there is one.</summary>
    public static void AddBrowser(HttpRequestHeaders headers, string token, string? sessionToken)
    {
        if (sessionToken is not null)
        {
            headers.TryAddWithoutValidation("Cookie", SessionCookie + sessionToken);
        }

        headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        headers.TryAddWithoutValidation("User-Agent", BrowserUserAgent);
        headers.TryAddWithoutValidation("Accept", "*/*");
        headers.TryAddWithoutValidation("oai-language", "en-US");
        headers.TryAddWithoutValidation("Origin", Site);
        headers.TryAddWithoutValidation("Referer", Site + "/explore");
        headers.TryAddWithoutValidation("sec-ch-ua", BrowserBrands);
        headers.TryAddWithoutValidation("sec-ch-ua-mobile", "?0");
        headers.TryAddWithoutValidation("sec-ch-ua-platform", "\"Windows\"");
        headers.TryAddWithoutValidation("sec-fetch-dest", "empty");
        headers.TryAddWithoutValidation("sec-fetch-mode", "cors");
        headers.TryAddWithoutValidation("sec-fetch-site", "same-origin");
    }

    /// <summary>The set of the exchange of a session token, which goes as a cookie.</summary>
    public static void AddSession(HttpRequestHeaders headers, string sessionToken)
    {
        headers.TryAddWithoutValidation("Cookie", SessionCookie + sessionToken);
        headers.TryAddWithoutValidation("User-Agent", AppUserAgent);
        headers.TryAddWithoutValidation("Accept", "application/json");
        headers.TryAddWithoutValidation("Origin", Site);
        headers.TryAddWithoutValidation("Referer", Site + "/");
    }

    /// <summary>What the calls that make something bear besides.</summary>
    public static void AddSentinel(HttpRequestHeaders headers, string sentinel, string accountId)
    {
        headers.TryAddWithoutValidation("openai-sentinel-token", sentinel);
        headers.TryAddWithoutValidation("oai-device-id", DeviceOf(accountId));
    }

    /// <summary>A UUID that is always the same for an account and tells nothing of it.</summary>
    private static string DeviceOf(string accountId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("oai-device-id:" + accountId), hash);

        // The bits of version 4, as a browser would have made it.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }
}
