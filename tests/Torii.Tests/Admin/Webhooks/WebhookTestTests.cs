using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Webhooks;

/// <summary>Trying the address of a webhook.</summary>
public sealed class WebhookTestTests(AdminWebhookScene scene) : IClassFixture<AdminWebhookScene>
{
    [Fact]
    public async Task Test_SignedForAClient_ArrivesAsItsMessagesDo()
    {
        var client = (await scene.Admin.GetAsync("clients?origin=configuration&search=client%200")).Json.GetProperty("items")[0].GetProperty("id").GetString();
        var secret = (await scene.Client.GetAsync("/v1/webhooks/secret")).Json.GetProperty("secret").GetString()!;

        var report = await scene.Admin.PostAsync("webhooks/test", new { url = scene.Receiver.Url("/tried"), client_id = client });

        report.Status.ShouldBe(HttpStatusCode.OK, report.Body);
        report.Json.GetProperty("delivered").GetBoolean().ShouldBeTrue(report.Body);
        report.Json.GetProperty("status").GetInt32().ShouldBe(200);
        var message = scene.Receiver.At("/tried").ShouldHaveSingleItem();
        message.Type.ShouldBe("test.sent");
        message.Id.ShouldBe(report.Json.GetProperty("message_id").GetString());
        message.Signatures.ShouldBe([message.SignatureWith(secret)]);
    }

    [Fact]
    public async Task Test_OfAServerThatRefuses_SaysWhatItAnswered()
    {
        var report = await scene.Admin.PostAsync("webhooks/test", new { url = scene.Receiver.On("/broken", 503) });

        report.Json.GetProperty("delivered").GetBoolean().ShouldBeFalse();
        report.Json.GetProperty("status").GetInt32().ShouldBe(503);
        report.Json.GetProperty("why").GetString().ShouldBe("It answered with status 503.");
    }

    [Fact]
    public async Task Test_OfAnAddressThatMayNotBeCalled_GoesNowhere()
    {
        var report = await scene.Admin.PostAsync("webhooks/test", new { url = scene.Forbidden.Url("/tried") });

        report.Json.GetProperty("delivered").GetBoolean().ShouldBeFalse();
        report.Json.GetProperty("why").GetString().ShouldNotBeNullOrWhiteSpace();
        scene.Forbidden.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Test_IsWrittenDown_WithoutItsPath()
    {
        await scene.Admin.PostAsync("webhooks/test", new { url = scene.Receiver.Url("/a-path-that-is-a-secret") });

        var audit = await scene.Admin.GetAsync("audit?action=webhooks.test&limit=1");
        audit.Body.ShouldContain(scene.Receiver.Address.Authority);
        audit.Body.ShouldNotContain("a-path-that-is-a-secret");
    }

    [Theory]
    [InlineData("""{"url":"file:///etc/passwd"}""", "url")]
    [InlineData("""{"url":""}""", "url")]
    [InlineData("""{"url":7}""", "url")]
    [InlineData("""{"url":"https://user:word@hooks.test/"}""", "url")]
    [InlineData("""{"url":"https://hooks.test/","client_id":"nobody"}""", "client_id")]
    [InlineData("""{"url":"https://hooks.test/","times":9}""", "times")]
    public async Task Test_WithAMistake_NamesTheField(string body, string field) =>
        (await scene.Admin.PostAsync("webhooks/test", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", field);
}
