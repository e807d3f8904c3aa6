using System.Net;

namespace Torii.Tests.Deployment.Proxies;

public sealed class NginxTests(NginxProxy proxy) : ReverseProxySuite(proxy), IClassFixture<NginxProxy>
{
    [Fact]
    public async Task PlainAddress_LeadsToTheSafeOne()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{proxy.PlainPort}/admin")) { Headers = { Host = "torii.example.com" } };

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location.ShouldBe(new Uri("https://torii.example.com/admin"));
    }
}
