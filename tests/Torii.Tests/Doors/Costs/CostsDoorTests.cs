using System.Net;
using System.Text.Json;
using Torii.Tests.Security;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Costs;

/// <summary>What a client key is told of its costs, and what its budget keeps it from.</summary>
public sealed class CostsDoorTests(CostsScene scene) : IClassFixture<CostsScene>
{
    public static TheoryData<string> Doors => [.. CreatingDoor.All.Keys];

    [Fact]
    public async Task Costs_OfAKeyThatHasSpent_AreToldToTheCent()
    {
        var costs = (await scene.Over.GetAsync("/v1/costs")).Json;

        costs.EnumerateObject().Select(member => member.Name).ShouldBe(["object", "currency", "spent", "reserved", "budget", "remaining", "since", "days"]);
        (Number(costs, "spent"), Number(costs, "reserved"), Number(costs, "budget"), Number(costs, "remaining")).ShouldBe((5m, 0.75m, 5.5m, 0m));
        Number(costs, "since").ShouldBe(1_767_225_600);

        // What was settled longer ago than a month is in the sum alone.
        Number(costs.GetProperty("days").EnumerateArray().ShouldHaveSingleItem(), "spent").ShouldBe(4.6m);
    }

    [Fact]
    public async Task Costs_OfAKeyThatHasSpentNothing_AreNone()
    {
        var thrifty = (await scene.Thrifty.GetAsync("/v1/costs")).Json;
        (Number(thrifty, "spent"), Number(thrifty, "reserved"), Number(thrifty, "budget"), Number(thrifty, "remaining")).ShouldBe((0m, 0m, 5m, 5m));

        var free = (await scene.Free.GetAsync("/v1/costs")).Json;
        (Number(free, "spent"), Number(free, "budget"), Number(free, "remaining"), Number(free, "since")).ShouldBe((0m, null, null, null));
        free.GetProperty("days").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_IsToldNothing()
    {
        using var nobody = new ApiClient(scene.Scene.Torii.Setup.Address, key: null);

        (await nobody.GetAsync("/v1/costs")).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Key_OverItsBudget_IsRefusedForGood(string name)
    {
        var answer = await scene.Over.SendAsync(CreatingDoor.All[name].Request($"too dear for {name}"));

        answer.ShouldBeError(HttpStatusCode.TooManyRequests, "budget_exceeded");
        var error = answer.Json.GetProperty("error");
        error.GetProperty("type").GetString().ShouldBe("insufficient_quota");
        foreach (var part in new[] { "budget of 5.50 US dollars", "5.00 US dollars are spent", "0.75 US dollars reserved" })
        {
            error.GetProperty("message").GetString()!.ShouldContain(part);
        }

        answer.Headers["x-should-retry"].ShouldBe("false");
        scene.Scene.Rows.Generations.ShouldNotContain(row => row.Prompt == $"too dear for {name}");
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Key_WithinItsBudget_IsServed(string name) =>
        (await scene.Thrifty.SendAsync(CreatingDoor.All[name].Request($"cheap enough for {name}"))).Status.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Cost_OfAVideo_IsTold()
    {
        var id = (await scene.Free.SendAsync(CreatingDoor.All["videos"].Request("a video that costs"))).Json.GetProperty("id").GetString()!;
        Number((await scene.Free.GetAsync("/v1/videos/" + id)).Json, "cost").ShouldBeNull();

        scene.Write($"UPDATE generations SET cost = 1250000 WHERE id = '{id["video_".Length..]}'");

        Number((await scene.Free.GetAsync("/v1/videos/" + id)).Json, "cost").ShouldBe(1.25m);
        Number((await scene.Free.GetAsync("/v1/generation/" + id)).Json, "cost").ShouldBe(1.25m);
    }

    [Fact]
    public async Task Cost_OfPictures_IsThatOfAll()
    {
        var asked = CreatingDoor.All["images"].Request("pictures that cost");
        asked.Content = new StringContent("""{"model":"gpt-image","prompt":"pictures that cost","n":2}""", System.Text.Encoding.UTF8, "application/json");
        var id = (await scene.Free.SendAsync(asked)).Json.GetProperty("id").GetString()!;
        Number((await scene.Free.GetAsync("/v1/images/" + id)).Json, "cost").ShouldBeNull();

        scene.Write($"UPDATE generations SET cost = 40000 WHERE batch_id = '{id["image_".Length..]}'");

        Number((await scene.Free.GetAsync("/v1/images/" + id)).Json, "cost").ShouldBe(0.08m);
    }

    private static decimal? Number(JsonElement element, string member) =>
        element.GetProperty(member) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
