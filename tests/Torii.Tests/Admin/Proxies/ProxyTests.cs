using System.Net;
using System.Net.Sockets;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Proxies;

public sealed class ProxyTests(AdminProxyScene scene) : IClassFixture<AdminProxyScene>
{
    [Fact]
    public async Task List_ShowsEveryWayOut_WithItsPasswordMasked()
    {
        var answer = await scene.Admin.GetAsync("proxies");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var items = answer.Json.GetProperty("items");
        items[0].GetProperty("name").GetString().ShouldBe("default");
        items[0].GetProperty("accounts").GetInt32().ShouldBe(1);
        items[1].GetProperty("use").GetString().ShouldBe("uploads");
        items[1].GetProperty("proxy").GetString().ShouldStartWith("http://porter:***@127.0.0.1:");
        answer.Body.ShouldNotContain(AdminProxyScene.Password);
    }

    [Fact]
    public async Task Test_OfTheDirectWay_ReachesTheUpstream()
    {
        var report = await scene.Admin.PostAsync("proxies/test", new { name = "default" });

        report.Status.ShouldBe(HttpStatusCode.OK, report.Body);
        report.Json.GetProperty("passed").GetBoolean().ShouldBeTrue(report.Body);
        report.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("stage").GetString()).ShouldBe(["resolve", "connect", "authenticate", "upstream"]);
        report.Json.GetProperty("steps")[2].GetProperty("outcome").GetString().ShouldBe("skipped");
    }

    [Fact]
    public async Task Test_OfAProxyWhereNobodyListens_SaysSo_WithoutItsPassword()
    {
        var report = await scene.Admin.PostAsync("proxies/test", new { name = "uploads" });

        report.Json.GetProperty("passed").GetBoolean().ShouldBeFalse();
        report.Json.GetProperty("steps")[1].GetProperty("words").GetString().ShouldBe("nobody listens there");
        report.Body.ShouldNotContain(AdminProxyScene.Password);
        (await scene.Admin.GetAsync("audit?action=proxies.test")).Body.ShouldNotContain(AdminProxyScene.Password);
    }

    [Fact]
    public async Task Test_OfAGivenOne_ThatSpeaksSomethingElse_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var talk = TalkAsync(listener);

        var report = await scene.Admin.PostAsync("proxies/test", new { url = $"socks5://me:{AdminProxyScene.Password}@{listener.LocalEndpoint}" });

        report.Json.GetProperty("passed").GetBoolean().ShouldBeFalse();
        report.Json.GetProperty("steps")[2].GetProperty("words").GetString().ShouldBe("the proxy does not speak SOCKS5");
        report.Body.ShouldNotContain(AdminProxyScene.Password);
        await talk;
    }

    [Theory]
    [InlineData("""{"url":"ftp://proxy.test:1"}""", "url")]
    [InlineData("""{"url":"nonsense"}""", "url")]
    [InlineData("""{"url":"http://a:***@proxy.test:1"}""", "url")]
    [InlineData("""{"url":["http://proxy.test"]}""", "url")]
    [InlineData("""{"name":"default","url":"http://proxy.test:1"}""", "name")]
    [InlineData("{}", "name")]
    [InlineData("""{"target":"http://127.0.0.1/"}""", "target")]
    public async Task Test_WithAMistake_NamesTheField(string body, string field) =>
        (await scene.Admin.PostAsync("proxies/test", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", field);

    [Fact]
    public async Task Test_OfNoName_IsNotFound() =>
        (await scene.Admin.PostAsync("proxies/test", new { name = "<script>" })).ShouldBeError(HttpStatusCode.NotFound, "proxy_not_found");

    [Fact]
    public async Task List_BeyondItsLimit_IsRefused() =>
        (await scene.Admin.GetAsync("proxies?limit=501")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "limit");

    private static async Task TalkAsync(TcpListener listener)
    {
        using var peer = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await peer.GetStream().WriteAsync("220 mail.test\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var read = new byte[64];
        while (await peer.GetStream().ReadAsync(read, TestContext.Current.CancellationToken) > 0)
        {
        }
    }
}
