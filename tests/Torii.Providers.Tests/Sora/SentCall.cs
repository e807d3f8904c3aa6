using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

/// <summary>What every call to the backend has in common.</summary>
internal static class SentCall
{
    private const string App = "Sora/1.2026.007 (Android 15; 24122RKC7C; build 2600700)";

    /// <summary>It came from the app, with the account's token, with a sentinel where that is due and with nothing but this body.</summary>
    public static void ShouldBeTheApps(this RecordedCall call, string target, string body, bool underSentinel = false)
    {
        call.Method.ShouldBe("POST");
        call.Target.ShouldBe("/backend/" + target);
        call.Headers["Authorization"].ShouldBe("Bearer " + TestAccounts.Token);
        call.Headers["User-Agent"].ShouldBe(App);
        call.Headers["Content-Type"].ShouldBe("application/json");
        call.Headers.ContainsKey("openai-sentinel-token").ShouldBe(underSentinel);
        call.Headers.ContainsKey("oai-device-id").ShouldBe(underSentinel);
        call.Text.ShouldBe(body);
    }
}
