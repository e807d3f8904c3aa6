using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Logs;

public sealed class CallLogTests(AdminScene scene) : IClassFixture<AdminScene>
{
    private const string Calls = "logs/calls";

    [Fact]
    public async Task Calls_ForAGeneration_AreKeptStepByStep()
    {
        var id = await MakeAsync();

        var rows = await scene.Admin.RowsAsync($"{Calls}?generation={id}", rows => rows.Any(row => row.Text("step") == "result"));

        var submission = rows.Single(row => row.Text("path")!.EndsWith("/nf/create", StringComparison.Ordinal));
        submission.Text("method").ShouldBe("POST");
        submission.GetProperty("status").GetInt32().ShouldBe(200);
        submission.Text("step").ShouldNotBeNullOrEmpty();
        submission.Text("upstream").ShouldBe("sora");
        submission.Text("account_id").ShouldNotBeNullOrEmpty();
        submission.Text("account_name").ShouldNotBeNullOrEmpty();
        submission.Text("fault").ShouldBeNull();
        submission.Text("asked").ShouldBeNull();
        rows.ShouldAllBe(row => !row.Text("path")!.Contains('?'));
    }

    [Fact]
    public async Task Calls_ThatFail_AreKeptWithTheirStatus()
    {
        await scene.Scene.Upstream.StrikeAsync(new UpstreamFault("rate_limit"));

        var id = await MakeAsync();

        var rows = await scene.Admin.RowsAsync($"{Calls}?generation={id}&status=429", rows => rows.Count > 0);
        rows[0].GetProperty("status").GetInt32().ShouldBe(429);
    }

    [Fact]
    public async Task Calls_ThatOnlyLook_AreNotKept()
    {
        await MakeAsync();

        var all = (await scene.Admin.GetAsync(Calls + "?limit=500&method=GET")).Json.GetProperty("items").EnumerateArray().ToList();

        all.ShouldAllBe(row => row.Text("generation_id") != null || row.GetProperty("status").GetInt32() >= 400);
    }

    [Theory]
    [InlineData("status=4", "status")]
    [InlineData("limit=0", "limit")]
    public async Task List_WithAFilterBeyondItsBounds_IsRefused(string query, string param) =>
        (await scene.Admin.GetAsync($"{Calls}?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Fact]
    public async Task One_ThatIsNotThere_IsNotFound() =>
        (await scene.Admin.GetAsync(Calls + "/none")).ShouldBeError(HttpStatusCode.NotFound, "call_not_found");

    [Fact]
    public async Task Clear_ForgetsThem()
    {
        var id = await MakeAsync();
        await scene.Admin.RowsAsync($"{Calls}?generation={id}", rows => rows.Any(row => row.Text("step") == "result"));

        (await scene.Admin.DeleteAsync(Calls)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await scene.Admin.GetAsync($"{Calls}?generation={id}")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private async Task<string> MakeAsync()
    {
        var answer = await scene.Client.ChatAsync(ChatBodies.Text("A crane over the lake", ChatModels.Video));
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return (await scene.Admin.RowsAsync("logs/requests?door=chat&limit=1", rows => rows is [var row] && row.Text("request_id") == answer.Headers["x-request-id"]))[0].Text("generation_id")!;
    }
}
