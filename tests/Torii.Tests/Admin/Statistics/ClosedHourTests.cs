using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Statistics;

public sealed class ClosedHourTests(AdminScene scene) : IClassFixture<AdminScene>
{
    [Fact]
    public async Task VideosOfEarlierDays_AreTold_WhereverTheyAreCounted()
    {
        var account = (await scene.Admin.GetAsync("accounts")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        var client = ClosedHours.Add(scene.Scene.Torii.Setup.DataFolder, TimeProvider.System.GetUtcNow().AddDays(-3), account, videos: 41);

        // What accounts have made is some seconds old at most.
        var told = await Eventually.GetAsync(
            "the account tells of them",
            async () => await scene.Admin.GetAsync($"accounts/{account}") is var answer && VideosIn(answer.Json.GetProperty("made")) == 41 ? answer : null,
            TimeSpan.FromSeconds(30));
        told.Json.GetProperty("made").GetProperty("videos_today").GetInt64().ShouldBe(0);
        (await scene.Admin.GetAsync("accounts/summary")).Json.GetProperty("made").GetProperty("videos").GetInt64().ShouldBe(41);

        var days = (await scene.Admin.GetAsync($"clients/{client}/use?days=7")).Json.GetProperty("days").EnumerateArray().Select(VideosIn).ToList();
        days.Count.ShouldBe(7);
        days.Where(videos => videos > 0).ShouldBe([41]);
        (await scene.Admin.GetAsync($"clients/{client}")).Json.GetProperty("use").GetProperty("month").GetInt64().ShouldBe(41);

        var statistics = (await scene.Admin.GetAsync("statistics?days=7&kind=video")).Json;
        statistics.GetProperty("periods").EnumerateArray().Select(period => VideosIn(period.GetProperty("figures"))).ShouldBe(days);
        VideosIn(statistics.GetProperty("totals")).ShouldBe(41);
        VideosIn(statistics.GetProperty("ever")).ShouldBe(41);
        VideosIn(statistics.GetProperty("today")).ShouldBe(0);
        foreach (var (axis, id) in new[] { ("accounts", account), ("clients", client), ("models", "sora-2") })
        {
            var share = statistics.GetProperty(axis).EnumerateArray().ShouldHaveSingleItem();
            share.GetProperty("id").GetString().ShouldBe(id);
            VideosIn(share.GetProperty("figures")).ShouldBe(41);
        }

        VideosIn((await scene.Admin.GetAsync("statistics?days=366&account=none")).Json.GetProperty("totals")).ShouldBe(0);
    }

    private static long VideosIn(JsonElement figures) => figures.GetProperty("videos").GetInt64();
}
