using System.Net;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Disks;

/// <summary>
/// A server whose disks are real and too small: the database and the media have one each. Clients are told, nothing is lost or
/// made twice, and all goes on as soon as there is room, without a restart.
/// </summary>
public sealed class FullDiskTests : IClassFixture<SmallDiskScene>
{
    private const string Videos = VideoCalls.Videos;

    private readonly SmallDiskScene _disks;

    public FullDiskTests(SmallDiskScene disks)
    {
        Assert.SkipUnless(SmallDisks.CanBeHad, "This machine lets nobody mount a disk in memory (unshare -m as root, or unshare -rm).");
        _disks = disks;
    }

    private ApiClient Client => _disks.Client;

    [Fact]
    public async Task DiskOfTheDatabase_Full_ClientsAreToldAndThenServed()
    {
        await Client.MakeAsync(new { prompt = "before the flood" });
        await _disks.FillAsync(_disks.Data);

        // What the database's file has room for inside is still taken.
        var refused = await Eventually.GetAsync("the database takes no more", async () =>
            await Client.PostAsync(Videos, new { prompt = "into the flood" }) is { Status: not HttpStatusCode.OK } answer ? answer : null);

        refused.ShouldBeError(HttpStatusCode.ServiceUnavailable, "storage_full");
        refused.Headers["Retry-After"].ShouldBe("30");
        (await Client.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        var ready = await Client.GetAsync("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Json.GetProperty("reasons")[0].GetString().ShouldBe("The database cannot be written: no space is left on its disk (0.0 of 24 MB are free).");
        (await Client.GetAsync("/health")).Json.Text("status").ShouldBe("degraded");

        _disks.Empty(_disks.Data);
        await Client.MakeAsync(new { prompt = "after the flood" });
        (await Client.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        (await _disks.Scene.Upstream.TasksAsync()).Count(task => task.Prompt == "after the flood").ShouldBe(1);
    }

    [Fact]
    public async Task DiskOfTheMedia_Full_ResultsWaitForRoom()
    {
        await _disks.FillAsync(_disks.Media);
        var video = (await Client.PostAsync(Videos, new { prompt = "a result without room" })).Accepted().Text("id");

        // Beyond the time that it would have for being fetched.
        var first = await Eventually.GetAsync("it is to be kept", () => Task.FromResult(DeadlineOf("a result without room")));
        await Eventually.BeAsync("it gets more time", () => Task.FromResult(DeadlineOf("a result without room") is { } later && string.CompareOrdinal(later, first) > 0));
        (await Client.GetAsync($"{Videos}/{video}")).Json.Text("status").ShouldBe("in_progress");
        var ready = await Client.GetAsync("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Json.GetProperty("reasons")[0].GetString().ShouldBe("The media folder cannot be written: no space is left on its disk (0.0 of 8 MB are free).");

        _disks.Empty(_disks.Media);
        (await Client.EndAsync($"{Videos}/{video}")).Json.Text("status").ShouldBe("completed");
        (await Client.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        (await _disks.Scene.Upstream.TasksAsync()).Count(task => task.Prompt == "a result without room").ShouldBe(1);
    }

    [Fact]
    public async Task DiskOfTheMedia_ReadOnly_UploadsAreRefusedAndThenTaken()
    {
        object Body(string prompt) => new { prompt, input_reference = new { image_url = Pictures.PngUrl(5000) } };
        await Eventually.BeAsync("nothing is being written", () => SmallDisks.TryRemountAsync(_disks.Scene.Torii.Id, _disks.Media, readOnly: true));

        (await Client.PostAsync(Videos, Body("a picture without a place"))).ShouldBeError(HttpStatusCode.ServiceUnavailable, "storage_read_only");
        var ready = await Client.GetAsync("/health/ready");
        ready.Json.GetProperty("reasons")[0].GetString().ShouldNotBeNull().ShouldStartWith("The media folder cannot be written: its disk is read-only");

        (await SmallDisks.TryRemountAsync(_disks.Scene.Torii.Id, _disks.Media, readOnly: false)).ShouldBeTrue();
        await Client.MakeAsync(Body("a picture with a place"));
        (await Client.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    // While it is to be kept.
    private string? DeadlineOf(string prompt) => _disks.Rows.Generations.SingleOrDefault(row => row.Prompt == prompt) is { State: "storing" } row ? $"{row.Deadline:O}" : null;
}
