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
    public async Task DiskOfTheMedia_Full_NothingIsSentBeforeThereIsRoom()
    {
        await _disks.FillAsync(_disks.Media);

        // The disk is looked at now and then, and only while something waits.
        await Eventually.BeAsync("it is told", async () =>
        {
            (await Client.PostAsync(Videos, new { prompt = "one of the last" })).Accepted();
            return Told("Nothing more is sent to upstreams") > 0;
        });
        var video = (await Client.PostAsync(Videos, new { prompt = "a request without room" })).Accepted().Text("id");

        (await _disks.Scene.Upstream.TasksAsync()).ShouldNotContain(task => task.Prompt == "a request without room");
        (await Client.GetAsync($"{Videos}/{video}")).Json.Text("status").ShouldBe("queued");

        _disks.Empty(_disks.Media);
        (await Client.EndAsync($"{Videos}/{video}")).Json.Text("status").ShouldBe("completed");
    }

    [Fact]
    public async Task DiskOfTheMedia_FullMeanwhile_ResultsWaitForRoom()
    {
        await _disks.Scene.Upstream.SetSecondsAsync(2);
        var video = (await Client.PostAsync(Videos, new { prompt = "a result without room" })).Accepted().Text("id");
        await Eventually.BeAsync("it is being made", async () => (await _disks.Scene.Upstream.TasksAsync()).Any(task => task.Prompt == "a result without room"));
        await _disks.FillAsync(_disks.Media);

        // The third time comes three seconds later: beyond the second that it would have for being fetched.
        await Eventually.BeAsync("it has been tried for long", () => Task.FromResult(Told($"{video.Split('_')[^1]} cannot be kept") >= 3));
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

    private int Told(string what) => _disks.Scene.Torii.Output.Text.Split(what).Length - 1;
}
