using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Webhooks;

public sealed class DeliveryTests(AdminWebhookScene scene) : IClassFixture<AdminWebhookScene>
{
    [Fact]
    public async Task Delivery_OfAnyClient_IsListedAndShownWithItsTries()
    {
        var listed = (await scene.DeliverAsync("a gull takes off", scene.Receiver.On("/refused", 410), "failed")).Json.GetProperty("items")[0];

        listed.GetProperty("url").GetString().ShouldBe(scene.Receiver.Url("/refused"));
        listed.GetProperty("client_name").GetString().ShouldNotBeNullOrEmpty();
        listed.GetProperty("type").GetString().ShouldBe("video.completed");
        listed.GetProperty("subject").GetString().ShouldStartWith("video_");
        listed.GetProperty("given_up_at").ValueKind.ShouldBe(JsonValueKind.Null);
        var shown = (await scene.Admin.GetAsync($"webhooks/deliveries/{listed.GetProperty("id").GetString()}")).Json;
        var attempt = shown.GetProperty("log").EnumerateArray().ShouldHaveSingleItem();
        attempt.GetProperty("number").GetInt32().ShouldBe(1);
        attempt.GetProperty("status").GetInt32().ShouldBe(410);
        attempt.GetProperty("why").GetString().ShouldBe("It answered with status 410.");
    }

    [Fact]
    public async Task Resend_OfWhatWasGivenUp_BringsItAgain()
    {
        var listed = (await scene.DeliverAsync("a gull lands", scene.Receiver.On("/second-time", 410, 204), "failed")).Json.GetProperty("items")[0];
        var id = listed.GetProperty("id").GetString()!;

        var resent = await scene.Admin.PostAsync($"webhooks/deliveries/{id}/resend");

        resent.Status.ShouldBe(HttpStatusCode.OK, resent.Body);
        resent.Json.GetProperty("state").GetString().ShouldBe("pending");
        resent.Json.GetProperty("given_up_at").ValueKind.ShouldBe(JsonValueKind.String);
        var messages = await scene.Receiver.AwaitAsync("/second-time", 2);
        messages[1].Id.ShouldBe(messages[0].Id);
        var shown = await Eventually.GetAsync(
            "it is delivered",
            async () => await scene.Admin.GetAsync($"webhooks/deliveries/{id}") is var answer && answer.Json.GetProperty("delivery").GetProperty("state").GetString() == "delivered" ? answer : null);
        shown.Json.GetProperty("log").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Resend_OfSeveral_SaysWhatCameOfEach()
    {
        var listed = (await scene.DeliverAsync("a gull dives", scene.Receiver.Url("/several"), "delivered")).Json.GetProperty("items")[0];
        var id = listed.GetProperty("id").GetString()!;

        var answer = await scene.Admin.PostAsync("webhooks/deliveries/resend", new { ids = new[] { id, id, "none", new string('0', 32) } });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        (Number(answer, "resent"), Number(answer, "pending"), Number(answer, "missing")).ShouldBe((1, 0, 2));
        await scene.Receiver.AwaitAsync("/several", 2);
    }

    [Theory]
    [InlineData("""{"ids":[]}""")]
    [InlineData("""{"ids":"all"}""")]
    [InlineData("""{"ids":[1]}""")]
    [InlineData("""{"ids":null}""")]
    [InlineData("{}")]
    public async Task Resend_OfWhatCannotBeRead_IsRefused(string body) =>
        (await scene.Admin.PostAsync("webhooks/deliveries/resend", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("state=lost", "state")]
    [InlineData("limit=0", "limit")]
    [InlineData("generation=none", "generation")]
    public async Task List_AskedForWhatIsNotThere_NamesTheField(string query, string field) =>
        (await scene.Admin.GetAsync($"webhooks/deliveries?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", field);

    [Fact]
    public async Task List_OfHostileTexts_FindsNothing()
    {
        var hostile = Uri.EscapeDataString("' OR 1=1 --");
        var answer = await scene.Admin.GetAsync($"webhooks/deliveries?client={hostile}&after={hostile}");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("webhooks/deliveries/none")]
    [InlineData("webhooks/deliveries/evt_00000000000000000000000000000000")]
    public async Task Delivery_OfNoId_IsNotFound(string path)
    {
        (await scene.Admin.GetAsync(path)).ShouldBeError(HttpStatusCode.NotFound, "delivery_not_found");
        (await scene.Admin.PostAsync(path + "/resend")).ShouldBeError(HttpStatusCode.NotFound, "delivery_not_found");
    }

    private static int Number(ApiAnswer answer, string name) => answer.Json.GetProperty(name).GetInt32();
}
