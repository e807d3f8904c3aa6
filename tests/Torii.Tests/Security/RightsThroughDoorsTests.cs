using System.Globalization;
using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>A key's rights hold through every door, whoever knocks with it and however many at once.</summary>
public sealed class RightsThroughDoorsTests(RightsScene rights) : IClassFixture<RightsScene>
{
    private const int AtOnce = 50;

    public static TheoryData<string> Doors => [.. CreatingDoor.All.Keys];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Model_NotAllowed_IsForbidden(string name)
    {
        var door = CreatingDoor.All[name];
        using var client = Client("models", name);

        (await client.SendAsync(door.Request("a locked chest", door.OtherModel))).ShouldBeError(HttpStatusCode.Forbidden, "model_not_allowed", "model");
        (await client.SendAsync(door.Request("an open chest"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Rate_OfManyAtOnce_LetsExactlySoManyThrough(string name)
    {
        using var client = Client("rate", name);

        var answers = await AskManyAsync(client, name, "rate");

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(RightsScene.Rate);
        foreach (var refused in answers.Where(answer => answer.Status != HttpStatusCode.OK))
        {
            ShouldBeLimited(refused, "rate_limit_exceeded");
            refused.Headers["x-ratelimit-remaining-requests"].ShouldBe("0");
        }

        answers.ShouldAllBe(answer => answer.Headers["x-ratelimit-limit-requests"] == "10");
        answers.ShouldAllBe(answer => answer.Headers["x-ratelimit-reset-requests"].Length > 1);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task QueueBound_OfManyAtOnce_LetsExactlySoManyThrough(string name)
    {
        using var client = Client("queue", name);
        await rights.Scene.Upstream.SetSecondsAsync(600);
        var first = await client.SendAsync(CreatingDoor.All[name].Request($"the first at {name}"));
        first.Status.ShouldBe(HttpStatusCode.OK, first.Body);
        await Eventually.BeAsync("it is under way", () => Task.FromResult(rights.Scene.Rows.TimelineOf($"the first at {name}").Contains("accepted")));
        await rights.Scene.Upstream.SetSecondsAsync(0.3);

        var answers = await AskManyAsync(client, name, "queue");

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(RightsScene.QueueBound);
        foreach (var refused in answers.Where(answer => answer.Status != HttpStatusCode.OK))
        {
            ShouldBeLimited(refused, "queue_full");
            refused.Headers.Keys.ShouldNotContain(header => header.StartsWith("x-ratelimit", StringComparison.OrdinalIgnoreCase));
        }

        // The one that runs is all that it may have at once.
        var rows = rights.Scene.Rows;
        var waiting = rows.Generations.Where(row => row.Prompt.StartsWith($"queue at {name}:", StringComparison.Ordinal)).ToArray();
        waiting.Length.ShouldBe(RightsScene.QueueBound);
        waiting.SelectMany(row => rows.TimelineOf(row.Prompt)).Distinct().ShouldBe(["queued"]);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Repeat_CostsNothingOfTheRate(string name)
    {
        var door = CreatingDoor.All[name];
        using var client = Client("one", name);

        var first = await client.SendAsync(Keyed(door, "the only coin"));
        var again = await client.SendAsync(Keyed(door, "the only coin"));
        var reused = await client.SendAsync(Keyed(door, "a false coin"));
        var other = await client.SendAsync(door.Request("another coin"));

        first.Status.ShouldBe(HttpStatusCode.OK, first.Body);
        first.Headers["x-ratelimit-remaining-requests"].ShouldBe("0");
        again.Status.ShouldBe(HttpStatusCode.OK, again.Body);
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        again.Json.GetProperty("id").GetString().ShouldBe(first.Json.GetProperty("id").GetString());
        reused.ShouldBeError(HttpStatusCode.Conflict, "idempotency_key_reused");
        reused.Headers["x-should-retry"].ShouldBe("false");
        ShouldBeLimited(other, "rate_limit_exceeded");
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Expired_IsNobody(string name)
    {
        using var client = Client("expired", name);

        (await client.SendAsync(CreatingDoor.All[name].Request("too late"))).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Fact]
    public async Task Standing_IsToldWithEveryAnswerToThoseWhoHaveALimit()
    {
        using var limited = new ApiClient(rights.Address, RightsScene.KeyOf("rate", "chat"));
        using var free = new ApiClient(rights.Address, rights.Scene.Torii.Setup.ClientKeys[0]);

        foreach (var path in (string[])["/v1/models", "/v1/nothing", "/v1/generation/video_0"])
        {
            (await limited.GetAsync(path)).Headers["x-ratelimit-limit-requests"].ShouldBe("10");
            (await free.GetAsync(path)).Headers.Keys.ShouldNotContain("x-ratelimit-limit-requests");
        }
    }

    private static HttpRequestMessage Keyed(CreatingDoor door, string prompt)
    {
        var request = door.Request(prompt);
        request.Headers.Add("Idempotency-Key", "a-coin-of-" + door.Path);
        return request;
    }

    private static void ShouldBeLimited(ApiAnswer answer, string code)
    {
        answer.ShouldBeError(HttpStatusCode.TooManyRequests, code);
        int.Parse(answer.Headers["Retry-After"], NumberStyles.None, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
    }

    private static Task<ApiAnswer[]> AskManyAsync(ApiClient client, string door, string what) =>
        Task.WhenAll(Enumerable.Range(1, AtOnce).Select(number => client.SendAsync(CreatingDoor.All[door].Request($"{what} at {door}: one of many, number {number}"))));

    private ApiClient Client(string kind, string door) => new(rights.Address, RightsScene.KeyOf(kind, door));
}
