using System.Text;
using Torii.Core.Accounts;
using Torii.Providers.Http;

namespace Torii.Providers.Tests.Support;

/// <summary>Single calls through the upstream caller.</summary>
internal static class Call
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public static Task<CallOutcome> PostAsync(this TestProviders providers, Uri url, Egress? egress = null) =>
        providers.SendAsync(HttpMethod.Post, url, egress, new TrackedContent(new ByteArrayContent("{}"u8.ToArray())));

    public static Task<CallOutcome> GetAsync(this TestProviders providers, Uri url, Egress? egress = null) =>
        providers.SendAsync(HttpMethod.Get, url, egress, null);

    /// <summary>The body of a whole answer with status 200.</summary>
    public static string ShouldBeAnswered(this CallOutcome outcome)
    {
        using var answered = outcome.ShouldBeOfType<CallOutcome.Answered>();
        answered.Status.ShouldBe(200);
        return Encoding.UTF8.GetString(answered.Body.Bytes.Span);
    }

    private static async Task<CallOutcome> SendAsync(this TestProviders providers, HttpMethod method, Uri url, Egress? egress, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        return await providers.Caller.SendAsync(egress ?? Egress.Direct, request, Deadline, TestContext.Current.CancellationToken);
    }
}
