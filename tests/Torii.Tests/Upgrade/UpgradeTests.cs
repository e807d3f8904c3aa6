using System.Net;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Upgrade;

/// <summary>Today's server on the data folders of other versions.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task FifthVersion_CutOffAtWork_GoesOn()
    {
        await using var older = await FifthVersion.LayOutAsync();

        await older.Torii.StartAsync();

        using var client = new ApiClient(older.Torii.Setup.Address, FifthVersion.ClientKey);
        await Eventually.BeAsync("all are completed", async () =>
        {
            var videos = (await client.GetAsync("/v1/videos?limit=10")).Accepted().GetProperty("data").EnumerateArray().ToList();
            videos.ShouldAllBe(video => video.Text("status") != "failed");
            return videos.Count == 7 && videos.TrueForAll(video => video.Text("status") == "completed");
        });
        (await older.Upstream.TasksAsync()).Select(task => task.Prompt).Order(StringComparer.Ordinal).ShouldBe(
        [
            "a crane in the queue 1",
            "a crane in the queue 2",
            "a crane in the queue 3",
            "a crane in the queue 4",
            "a crane on its way",
            "a crane that is being kept",
            "a crane that was made",
        ]);
        await ShouldBeKeptAsync(older, client);
        await Eventually.BeAsync("what was owed is tried again", () => Task.FromResult(
            ToriiRows.Number(older.Torii.Setup.DataFolder, $"SELECT COUNT(*) FROM delivery_tries WHERE delivery_id = '{FifthVersion.DeliveryId}'") > 1));
    }

    [Fact]
    public async Task NewerVersion_IsRefusedByBothNumbers()
    {
        using var folder = new TemporaryFolder();
        ToriiRows.Make(folder.Path, "CREATE TABLE migrations (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL); INSERT INTO migrations VALUES (999, 'later', 0);");

        var (code, _, error) = await ServerRun.ToEndAsync(folder.Path, Variables.Trial(Ports.Next()).And("TORII_DATA", folder.Path));

        code.ShouldBe(1);
        error.ShouldContain("schema version 999");
        error.ShouldContain("knows up to");
        error.ShouldNotContain("   at ");
    }

    private static async Task ShouldBeKeptAsync(FifthVersion older, ApiClient client)
    {
        var all = (await client.GetAsync("/v1/videos?limit=10&order=asc")).Json.GetProperty("data");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", FifthVersion.ClientKey);
        foreach (var video in all.EnumerateArray())
        {
            using var answer = await http.GetAsync(new Uri(older.Torii.Setup.Address, $"/v1/videos/{video.Text("id")}/content"), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            bytes.ShouldNotBeEmpty();
            if (video.Text("id") == all[0].Text("id"))
            {
                bytes.ShouldBe(FifthVersion.Kept);
            }
        }
    }
}
