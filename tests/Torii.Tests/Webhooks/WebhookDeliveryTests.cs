using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Torii.Tests.Support;

namespace Torii.Tests.Webhooks;

/// <summary>The end of a generation, told to servers that take it, and to such as do not.</summary>
public sealed class WebhookDeliveryTests(WebhookScene scene) : IClassFixture<WebhookScene>
{
    [Fact]
    public async Task Completed_IsToldInOpenAisFormWithASignature()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var id = await WebhookScene.MakeAsync(scene.First, "a lantern is lit", scene.Receiver.Url("/completed?token=a&b=c"));

        var message = (await scene.Receiver.AwaitAsync("/completed")).ShouldHaveSingleItem();

        message.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "object", "created_at", "type", "data"]);
        message.Json.GetProperty("data").EnumerateObject().ShouldHaveSingleItem();
        (message.Method, message.Type, message.About).ShouldBe(("POST", "video.completed", id));
        message.Json.GetProperty("object").GetString().ShouldBe("event");
        message.Json.GetProperty("id").GetString().ShouldBe(message.Id);
        message.Id.ShouldMatch("^evt_[0-9a-f]{32}$");
        message.Json.GetProperty("created_at").GetInt64().ShouldBeInRange(before, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        long.Parse(message.Timestamp).ShouldBeInRange(before, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        (message.Headers["content-type"], message.Headers["user-agent"]).ShouldBe(("application/json", "Torii"));
        message.Signatures.ShouldBe([message.SignatureWith(await WebhookScene.SecretAsync(scene.First))]);
    }

    [Fact]
    public async Task Failed_IsToldToTheClientsOwnAddressAndTheRequestsOne()
    {
        await using var held = await scene.Scene.Upstream.HoldAsync(new UpstreamFault("violation"));
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions");
        var body = ChatBodies.Text("a lantern goes out", ChatModels.Video).With("webhook_url", scene.Receiver.Url("/failed"));
        request.Content = new ByteArrayContent(ApiClient.Bytes(body));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Prefer", "respond-async");
        var id = (await scene.First.SendAsync(request)).Json.GetProperty("id").GetString()!.Replace("chatcmpl-", "video_", StringComparison.Ordinal);

        var message = (await scene.Receiver.AwaitAsync("/failed")).ShouldHaveSingleItem();
        (message.Type, message.About).ShouldBe(("video.failed", id));

        var other = await Eventually.GetAsync("the client's own webhook was told", () => Task.FromResult(scene.Receiver.At(WebhookScene.Always).FirstOrDefault(told => told.About == id)));
        other.Type.ShouldBe("video.failed");
        other.Id.ShouldNotBe(message.Id);
    }

    [Fact]
    public async Task Picture_IsToldByItsOwnId()
    {
        var answer = await scene.First.ChatAsync(ChatBodies.Text("a paper lantern").With("webhook_url", scene.Receiver.Url("/picture")));

        var message = (await scene.Receiver.AwaitAsync("/picture")).ShouldHaveSingleItem();

        message.Type.ShouldBe("image.completed");
        message.About.ShouldBe(answer.Json.GetProperty("id").GetString()!.Replace("chatcmpl-", "image_", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/v1/videos", "application/json", """{"model": "sora-2", "prompt": "a lantern at sea", "webhook_url": "URL"}""", "video.completed")]
    [InlineData("/v1/videos", "multipart/form-data; boundary=cut", "--cut\r\nContent-Disposition: form-data; name=prompt\r\n\r\na lantern ashore\r\n--cut\r\nContent-Disposition: form-data; name=webhook_url\r\n\r\nURL\r\n--cut--\r\n", "video.completed")]
    [InlineData("/v1/images/generations", "application/json", """{"model": "gpt-image-1", "prompt": "a lantern drawn", "webhook_url": "URL"}""", "image.completed")]
    public async Task Door_ThatMakesSomething_TakesAnAddress(string path, string contentType, string body, string type)
    {
        var hook = $"/door/{path.Replace('/', '-')}/{contentType.Length}";
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(ApiClient.Bytes(body.Replace("URL", scene.Receiver.Url(hook), StringComparison.Ordinal)));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await scene.First.SendAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var message = (await scene.Receiver.AwaitAsync(hook)).ShouldHaveSingleItem();
        (message.Type, message.About).ShouldBe((type, answer.Json.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Receivers_ThatFailAtFirst_GetTheSameMessageAgain()
    {
        var failing = scene.Receiver.On("/failing", 500, 200);
        var resetting = scene.Shaky.On("/resetting", (context, number) =>
        {
            if (number == 1)
            {
                context.Abort();
            }

            return Task.CompletedTask;
        });
        await Task.WhenAll(
            WebhookScene.MakeAsync(scene.First, "a lantern flickers", failing),
            WebhookScene.MakeAsync(scene.First, "a lantern flickers on", resetting));

        foreach (var (receiver, path) in (IEnumerable<(HookReceiver, string)>)[(scene.Receiver, "/failing"), (scene.Shaky, "/resetting")])
        {
            var messages = await receiver.AwaitAsync(path, 2);
            messages.Select(message => message.Id).Distinct().ShouldHaveSingleItem();
            messages.Select(message => message.Text).Distinct().ShouldHaveSingleItem();
            long.Parse(messages[1].Timestamp).ShouldBeGreaterThan(long.Parse(messages[0].Timestamp));
            var log = (await WebhookScene.DeliveryAsync(scene.First, messages[0].Id, "delivered")).Json;
            (log.GetProperty("tries").GetInt32(), log.GetProperty("response_status").GetInt32()).ShouldBe((2, 200));
            log.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
            receiver.At(path).Count.ShouldBe(2);
        }
    }

    [Fact]
    public async Task Slow_Receiver_HoldsUpNoOther()
    {
        var release = new TaskCompletionSource();
        var slow = scene.Receiver.On("/slow", (_, _) => release.Task);
        await WebhookScene.MakeAsync(scene.First, "a lantern glows", slow);
        var held = await scene.Receiver.AwaitAsync("/slow");

        await WebhookScene.MakeAsync(scene.First, "a lantern beside it", scene.Receiver.Url("/beside"));
        await scene.Receiver.AwaitAsync("/beside");

        release.SetResult();
        await WebhookScene.DeliveryAsync(scene.First, held[0].Id, "delivered");
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        var redirecting = scene.Receiver.On("/redirecting", (context, _) =>
        {
            context.Response.Redirect(scene.Forbidden.Url("/metadata"));
            return Task.CompletedTask;
        });
        await WebhookScene.MakeAsync(scene.First, "a lantern is carried off", redirecting);
        var message = (await scene.Receiver.AwaitAsync("/redirecting"))[0];

        var log = await TriedAsync(message.Id);

        (Text(log, "status"), log.GetProperty("response_status").GetInt32()).ShouldBe(("pending", 302));
        Text(log, "error")!.ShouldContain("redirect");
        scene.Forbidden.At("/metadata").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task PrivateAddress_IsNeverConnectedTo(string host)
    {
        var url = $"http://{host}:{scene.Forbidden.Address.Port}/private";
        var id = await WebhookScene.MakeAsync(scene.First, "a lantern in the house of " + host, url);

        var log = await Eventually.GetAsync(
            "the delivery was tried",
            async () => (await scene.First.GetAsync("/v1/webhooks/deliveries?generation_id=" + id)).Json.GetProperty("data").EnumerateArray()
                .Where(delivery => Text(delivery, "url")!.EndsWith("/private", StringComparison.Ordinal) && delivery.GetProperty("tries").GetInt32() > 0)
                .Select(delivery => delivery.ToString()).FirstOrDefault());

        JsonElement.Parse(log).GetProperty("response_status").ValueKind.ShouldBe(JsonValueKind.Null);
        log.ShouldContain("does not belong to the public internet");
        scene.Forbidden.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Gone_IsGivenUpAtOnceAndCanBeSentAgain()
    {
        await WebhookScene.MakeAsync(scene.First, "a lantern is gone", scene.Receiver.On("/gone", 410, 204));
        var message = (await scene.Receiver.AwaitAsync("/gone"))[0];
        var failed = (await WebhookScene.DeliveryAsync(scene.First, message.Id, "failed")).Json;
        (failed.GetProperty("tries").GetInt32(), failed.GetProperty("response_status").GetInt32()).ShouldBe((1, 410));

        var resent = await ResendAsync(message.Id);
        resent.Status.ShouldBe(HttpStatusCode.OK, resent.Body);
        (Text(resent.Json, "id"), Text(resent.Json, "status")).ShouldBe((message.Id, "pending"));

        var messages = await scene.Receiver.AwaitAsync("/gone", 2);
        messages[1].Text.ShouldBe(message.Text);
        messages[1].Signatures.ShouldBe([messages[1].SignatureWith(await WebhookScene.SecretAsync(scene.First))]);
        (await WebhookScene.DeliveryAsync(scene.First, message.Id, "delivered")).Json.GetProperty("tries").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Pending_CannotBeSentAgain()
    {
        var release = new TaskCompletionSource();
        await WebhookScene.MakeAsync(scene.First, "a lantern hangs", scene.Receiver.On("/held", (_, _) => release.Task));
        var message = (await scene.Receiver.AwaitAsync("/held"))[0];

        var refused = await ResendAsync(message.Id);

        refused.ShouldBeError(HttpStatusCode.Conflict, "delivery_pending");
        refused.Headers["x-should-retry"].ShouldBe("false");
        release.SetResult();
        await WebhookScene.DeliveryAsync(scene.First, message.Id, "delivered");
        scene.Receiver.At("/held").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Secrets_ThatReplaceEachOther_BothSign()
    {
        await WebhookScene.MakeAsync(scene.Second, "a lantern with two flames", scene.Receiver.Url("/two"));

        var message = (await scene.Receiver.AwaitAsync("/two"))[0];

        message.Signatures.ShouldBe(WebhookScene.Secrets.Select(message.SignatureWith));
        (await WebhookScene.SecretAsync(scene.Second)).ShouldBe(WebhookScene.Secrets[0]);
    }

    private async Task<JsonElement> TriedAsync(string messageId) => (await Eventually.GetAsync(
        $"the delivery {messageId} was tried",
        async () => await scene.First.GetAsync("/v1/webhooks/deliveries/" + messageId) is var answer && answer.Json.GetProperty("tries").GetInt32() > 0 ? answer : null)).Json;

    private Task<ApiAnswer> ResendAsync(string messageId) =>
        scene.First.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/v1/webhooks/deliveries/{messageId}/resend"));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
