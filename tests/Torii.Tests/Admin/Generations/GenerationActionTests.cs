using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Generations;

public sealed class GenerationActionTests(AdminScene scene) : IClassFixture<AdminScene>
{
    private const string Unknown = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Read_OfOneThatIsDone_TellsAll()
    {
        var id = await Made.EndedVideoAsync(scene, "All that is known");

        var detail = await Made.ReadAsync(scene, $"video_{id}");

        detail.GetProperty("request").GetProperty("prompt").GetString().ShouldBe("All that is known");
        detail.GetProperty("attempts")[0].GetProperty("state").GetString().ShouldBe("ended");
        detail.GetProperty("events").EnumerateArray().Select(entry => entry.GetProperty("type").GetString()).Where(type => type != "progress")
            .ShouldBe(["queued", "claimed", "submitted", "accepted", "storing", "completed"]);
        detail.GetProperty("results")[0].GetProperty("content_type").GetString().ShouldBe("video/mp4");
        detail.GetProperty("result_name").GetString().ShouldStartWith("gen_");
        detail.GetProperty("batch")[0].GetProperty("id").GetString().ShouldBe(id);
        detail.GetRawText().ShouldNotContain("eyJ");
    }

    [Fact]
    public async Task Read_OfOneThatFailed_SaysWhy()
    {
        await using (await scene.Scene.Upstream.HoldAsync(new UpstreamFault("violation")))
        {
            var id = await Made.VideoAsync(scene, "Something that is not allowed");
            var detail = await Made.EndedAsync(scene, id);

            detail.GetProperty("generation").GetProperty("state").GetString().ShouldBe("failed");
            detail.GetProperty("generation").GetProperty("cause").GetString().ShouldBe("content");
            detail.GetProperty("generation").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
            (await Made.ListAsync(scene, "state=failed&cause=content")).ShouldContain(id);
        }
    }

    [Fact]
    public async Task Cancel_WhileItRuns_EndsIt_AndOnlyOnce()
    {
        await scene.Scene.Upstream.SetSecondsAsync(600);
        try
        {
            var id = await Made.VideoAsync(scene, "Something that is called off");

            (await scene.Admin.PostAsync($"generations/{id}/cancel")).Status.ShouldBe(HttpStatusCode.NoContent);

            var detail = await Made.ReadAsync(scene, id);
            detail.GetProperty("generation").GetProperty("state").GetString().ShouldBe("cancelled");
            (await scene.Admin.PostAsync($"generations/{id}/cancel")).ShouldBeError(HttpStatusCode.Conflict, "already_ended");
        }
        finally
        {
            await scene.Scene.Upstream.SetSecondsAsync(0.3);
        }
    }

    [Fact]
    public async Task Again_MakesTheSameOnceMore_ForTheSameClient()
    {
        var id = await Made.VideoAsync(scene, "", new { model = "sora-2", prompt = "A moth at the lamp {anime}", seconds = "8", size = "720x1280" });
        var first = await Made.EndedAsync(scene, id);

        var answer = await scene.Admin.PostAsync($"generations/{id}/again");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var made = answer.Json.GetProperty("generation").GetProperty("id").GetString()!;
        var second = await Made.EndedAsync(scene, made);

        made.ShouldNotBe(id);
        second.GetProperty("generation").GetProperty("state").GetString().ShouldBe("completed");
        second.GetProperty("generation").GetProperty("client_id").GetString().ShouldBe(first.GetProperty("generation").GetProperty("client_id").GetString());
        second.GetProperty("request").GetRawText().ShouldBe(first.GetProperty("request").GetRawText());
        var again = await scene.Admin.PostAsync($"generations/{id}/again");
        again.Json.GetProperty("generation").GetProperty("id").GetString().ShouldNotBe(made);
    }

    [Fact]
    public async Task Delete_OfOneThatHasEnded_TakesItAwayWithItsFiles()
    {
        var id = await Made.EndedVideoAsync(scene, "Soon gone");
        var content = (await Made.ReadAsync(scene, id)).GetProperty("results")[0].GetProperty("content").GetString()!["/api/admin/".Length..];

        (await scene.Admin.DeleteAsync($"generations/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await scene.Admin.GetAsync($"generations/{id}")).ShouldBeError(HttpStatusCode.NotFound, "generation_not_found");
        (await scene.Client.GetAsync($"/v1/videos/video_{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Admin.GetAsync(content)).ShouldBeError(HttpStatusCode.NotFound, "media_not_found");
        (await scene.Admin.DeleteAsync($"generations/{id}")).ShouldBeError(HttpStatusCode.NotFound, "generation_not_found");
        var audit = (await scene.Admin.GetAsync("audit?action=generations.delete")).Json.GetProperty("items")[0];
        audit.GetProperty("subject").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Delete_BeforeItsEnd_IsRefused()
    {
        await scene.Scene.Upstream.SetSecondsAsync(600);
        try
        {
            var id = await Made.VideoAsync(scene, "Still running");

            (await scene.Admin.DeleteAsync($"generations/{id}")).ShouldBeError(HttpStatusCode.Conflict, "not_ended");
            (await scene.Admin.PostAsync($"generations/{id}/cancel")).Status.ShouldBe(HttpStatusCode.NoContent);
        }
        finally
        {
            await scene.Scene.Upstream.SetSecondsAsync(0.3);
        }
    }

    [Fact]
    public async Task Bulk_TellsOfEach_WhatBecameOfIt()
    {
        var (one, other) = (await Made.EndedVideoAsync(scene, "bulk one"), await Made.EndedVideoAsync(scene, "bulk other"));

        var answer = await scene.Admin.PostAsync("generations/bulk", new { action = "delete", ids = new[] { one, Unknown, other, one } });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("items").EnumerateArray().Select(item => (Id(item), item.GetProperty("done").GetBoolean(), item.GetProperty("code").GetString()))
            .ShouldBe([(one, true, null), (Unknown, false, "generation_not_found"), (other, true, null)]);
        (await Made.ListAsync(scene, $"ids={one},{other}")).ShouldBeEmpty();
        (await scene.Admin.GetAsync("audit?action=generations.bulk")).Json.GetProperty("items")[0].GetProperty("detail").GetString().ShouldBe("delete: 2 of 3");
    }

    [Fact]
    public async Task Bulk_Again_NamesTheNewOnes()
    {
        var id = await Made.EndedVideoAsync(scene, "bulk again");

        var item = (await scene.Admin.PostAsync("generations/bulk", new { action = "again", ids = new[] { id } })).Json.GetProperty("items")[0];

        var made = item.GetProperty("made").GetString()!;
        (await Made.EndedAsync(scene, made)).GetProperty("request").GetProperty("prompt").GetString().ShouldBe("bulk again");
    }

    [Theory]
    [InlineData("""{"action":"delete","ids":[]}""", "invalid_value")]
    [InlineData("""{"action":"explode","ids":["a"]}""", "invalid_value")]
    [InlineData("""{"action":"delete","ids":"a"}""", "invalid_value")]
    [InlineData("""{"action":"delete","ids":["a"],"force":true}""", "invalid_value")]
    [InlineData("""{"ids":["a"]}""", "invalid_json")]
    [InlineData("{", "invalid_json")]
    public async Task Bulk_WithABrokenBody_IsRefused(string body, string code)
    {
        var answer = await scene.Admin.PostAsync("generations/bulk", body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.ErrorCode.ShouldBe(code);
    }

    [Fact]
    public async Task Bulk_WithTooMany_IsRefused() =>
        (await scene.Admin.PostAsync("generations/bulk", new { action = "cancel", ids = Enumerable.Range(0, 501).Select(number => $"{number}") })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "ids");

    [Theory]
    [InlineData(Unknown)]
    [InlineData("video_")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%3Cscript%3E")]
    public async Task Anything_OfAnIdThatIsNone_IsNotFound(string id)
    {
        (await scene.Admin.GetAsync($"generations/{id}")).ShouldBeError(HttpStatusCode.NotFound, "generation_not_found");
        (await scene.Admin.DeleteAsync($"generations/{id}")).ShouldBeError(HttpStatusCode.NotFound, "generation_not_found");
        (await scene.Admin.PostAsync($"generations/{id}/cancel")).ShouldBeError(HttpStatusCode.NotFound, "generation_not_found");
        (await scene.Admin.PostAsync($"generations/{id}/again")).ShouldBeError(HttpStatusCode.NotFound, "generation_not_found");
    }

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;
}
