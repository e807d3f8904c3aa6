using System.Net;
using System.Text.Json;
using Torii.Tests.Support;
using Torii.Tests.Webhooks;

namespace Torii.Tests.Doors.Webhooks;

/// <summary>What a client may see of its webhooks, and what nobody else may.</summary>
public sealed class WebhookDoorTests(WebhookScene scene) : IClassFixture<WebhookScene>
{
    private const string List = "/v1/webhooks/deliveries";

    [Fact]
    public async Task Secret_IsTheClientsOwnAndKeptByNobody()
    {
        var answer = await scene.First.GetAsync("/v1/webhooks/secret");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Headers["Cache-Control"].ShouldBe("no-store");
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["object", "secret"]);
        answer.Json.GetProperty("object").GetString().ShouldBe("webhook.secret");
        var secret = answer.Json.GetProperty("secret").GetString()!;
        secret.ShouldStartWith("whsec_");
        Convert.FromBase64String(secret[6..]).Length.ShouldBe(32);
        (await WebhookScene.SecretAsync(scene.First)).ShouldBe(secret);
        (await WebhookScene.SecretAsync(scene.Second)).ShouldNotBe(secret);
    }

    [Fact]
    public async Task Log_ComesNewestFirstPageByPageAndIsTheClientsOwn()
    {
        var made = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            made.Add(await WebhookScene.MakeAsync(scene.First, $"page {number} is turned", scene.Receiver.Url("/page")));
        }

        await scene.Receiver.AwaitAsync("/page", 3);
        await scene.Receiver.AwaitAsync(WebhookScene.Always, 3);

        var whole = (await PageAsync("?limit=100")).Json;
        var ids = IdsIn(whole);
        ids.Count.ShouldBe(6);
        ids.ShouldBe(ids.OrderDescending(StringComparer.Ordinal));
        (whole.GetProperty("has_more").GetBoolean(), Text(whole, "first_id"), Text(whole, "last_id")).ShouldBe((false, ids[0], ids[^1]));

        var first = (await PageAsync("?limit=4")).Json;
        IdsIn(first).ShouldBe(ids.Take(4));
        first.GetProperty("has_more").GetBoolean().ShouldBeTrue();
        var rest = (await PageAsync($"?limit=4&after={Text(first, "last_id")}")).Json;
        IdsIn(rest).ShouldBe(ids.Skip(4));
        rest.GetProperty("has_more").GetBoolean().ShouldBeFalse();

        var ofOne = (await PageAsync("?generation_id=" + made[1])).Json;
        ofOne.GetProperty("data").EnumerateArray().Select(delivery => Text(delivery, "generation_id")).ShouldBe([made[1], made[1]]);
        ofOne.GetProperty("data").EnumerateArray().Select(delivery => Text(delivery, "url")).Order(StringComparer.Ordinal)
            .ShouldBe([scene.Receiver.Url(WebhookScene.Always), scene.Receiver.Url("/page")]);

        var one = await WebhookScene.DeliveryAsync(scene.First, ids[0], "delivered");
        one.Json.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "object", "created_at", "type", "generation_id", "url", "status", "tries", "tried_at", "response_status", "error"]);
        Text(one.Json, "object").ShouldBe("webhook.delivery");

        IdsIn((await scene.Second.GetAsync(List)).Json).ShouldBeEmpty();
        IdsIn((await scene.Second.GetAsync($"{List}?generation_id={made[1]}")).Json).ShouldBeEmpty();
        (await scene.Second.GetAsync($"{List}/{ids[0]}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await scene.Second.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{List}/{ids[0]}/resend"))).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Theory]
    [InlineData("?limit=101", "limit")]
    [InlineData("?limit=-1", "limit")]
    [InlineData("?limit=many", "limit")]
    [InlineData("?after=yesterday", "after")]
    [InlineData("?after=evt_12", "after")]
    [InlineData("?after=evt_00000000000000000000000000000000", "after")]
    [InlineData("?generation_id=video_xyz", "generation_id")]
    [InlineData("?order=asc", "order")]
    [InlineData("?order=random", "order")]
    public async Task Query_ThatCannotBeMeant_IsRefused(string query, string param) =>
        (await PageAsync(query)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("GET", "/evt_0123456789abcdef0123456789abcdef")]
    [InlineData("GET", "/nothing")]
    [InlineData("POST", "/evt_0123456789abcdef0123456789abcdef/resend")]
    [InlineData("POST", "/%20/resend")]
    public async Task Delivery_ThatIsNotThere_IsNotFound(string method, string path) =>
        (await scene.First.SendAsync(new HttpRequestMessage(new HttpMethod(method), List + path))).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");

    [Theory]
    [InlineData("hooks.example/path")]
    [InlineData("ftp://hooks.example")]
    [InlineData("http://user:word@hooks.example")]
    [InlineData("")]
    [InlineData(5)]
    public async Task WebhookUrl_ThatIsNone_IsRefusedWithTheRequest(object url) => (await scene.First.ChatAsync(ChatBodies.Text("a sign").With("webhook_url", url)))
        .ShouldBeError(HttpStatusCode.BadRequest, url is string ? "invalid_value" : "invalid_type", "webhook_url");

    private Task<ApiAnswer> PageAsync(string query) => scene.First.GetAsync(List + query);

    private static IReadOnlyList<string> IdsIn(JsonElement page) => [.. page.GetProperty("data").EnumerateArray().Select(delivery => Text(delivery, "id")!)];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
