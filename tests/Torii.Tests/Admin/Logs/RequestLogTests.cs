using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Logs;

public sealed class RequestLogTests(AdminScene scene) : IClassFixture<AdminScene>
{
    private const string Requests = "logs/requests";

    [Fact]
    public async Task Request_ThatMakesSomething_IsKeptWithAllThatIsKnownOfIt()
    {
        var made = await scene.Client.SendAsync(Post("/v1/videos", new { model = ChatModels.Video, prompt = "A heron lands" }));
        made.Status.ShouldBe(HttpStatusCode.OK, made.Body);
        var id = made.Json.GetProperty("id").GetString()!;

        var row = (await scene.Admin.RowsAsync($"{Requests}?generation={id}", rows => rows.Count == 1))[0];

        row.Text("method").ShouldBe("POST");
        row.Text("path").ShouldBe("/v1/videos");
        row.Text("door").ShouldBe("videos");
        row.Text("model").ShouldBe(ChatModels.Video);
        row.GetProperty("status").GetInt32().ShouldBe(200);
        row.GetProperty("duration").GetDouble().ShouldBeGreaterThan(0);
        row.GetProperty("first_byte").GetDouble().ShouldBeGreaterThan(0);
        row.GetProperty("bytes_in").GetInt64().ShouldBeGreaterThan(30);
        row.Text("generation_id").ShouldBe(id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);
        row.Text("client_id").ShouldNotBeNullOrEmpty();
        row.Text("request_id").ShouldBe(made.Headers["x-request-id"]);
        row.Text("error").ShouldBeNull();
        row.Text("asked").ShouldBeNull();
    }

    [Fact]
    public async Task Request_ThatOnlyReads_IsKeptOnlyWhereItFails()
    {
        (await scene.Client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Client.GetAsync("/v1/videos/video_0123456789abcdef0123456789abcdef")).Status.ShouldBe(HttpStatusCode.NotFound);

        var rows = await scene.Admin.RowsAsync(Requests + "?method=get", rows => rows.Any(row => row.Text("path")!.StartsWith("/v1/videos/", StringComparison.Ordinal)));

        rows.ShouldAllBe(row => row.GetProperty("status").GetInt32() >= 400);
        rows.First(row => row.Text("path")!.StartsWith("/v1/videos/", StringComparison.Ordinal)).Text("error").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Request_WithAWrongKey_IsKeptWithoutIt()
    {
        const string Key = "sk-somebody-elses-key-0123456789";
        using var stranger = new ApiClient(scene.Address, Key);
        (await stranger.SendAsync(Post("/v1/images/generations", new { prompt = "x" }))).Status.ShouldBe(HttpStatusCode.Unauthorized);

        var rows = await scene.Admin.RowsAsync(Requests + "?search=invalid_api_key", rows => rows.Count > 0);

        rows[0].Text("client_id").ShouldBeNull();
        rows[0].GetRawText().ShouldNotContain(Key);
    }

    [Fact]
    public async Task Request_ForMedia_IsKeptWithoutTheKeyOfItsLink()
    {
        using var http = new HttpClient { BaseAddress = scene.Address };
        using var answer = await http.GetAsync("/media/0123456789abcdef0123456789abcdef/secret-part-of-the-link.mp4?token=more", TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);

        var rows = await scene.Admin.RowsAsync(Requests + "?search=/media/", rows => rows.Count > 0);

        rows[0].Text("path").ShouldBe("/media/0123456789abcdef0123456789abcdef/***");
    }

    [Fact]
    public async Task Path_ThatIsHostile_IsKeptAsTextAndShort()
    {
        using var http = new HttpClient { BaseAddress = scene.Address };
        using var answer = await http.PostAsync("/hostile/%3Cscript%3Ealert(1)%3C/script%3E" + new string('x', 2000), content: null, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var rows = await scene.Admin.RowsAsync(Requests + "?search=/hostile/", rows => rows.Count > 0);

        rows[0].Text("path")!.ShouldStartWith("/hostile/<script>");
        rows[0].Text("path")!.Length.ShouldBeLessThan(320);
    }

    [Fact]
    public async Task Health_AndTheConsole_AreNotKept()
    {
        using var http = new HttpClient { BaseAddress = scene.Address };
        (await http.PostAsync("/api/admin/nothing-here", content: null, TestContext.Current.CancellationToken)).Dispose();
        (await scene.Client.SendAsync(Post("/v1/images/generations", new { }))).Status.ShouldBe(HttpStatusCode.BadRequest);

        await scene.Admin.RowsAsync(Requests + "?door=images&status=400", rows => rows.Count > 0);

        (await scene.Admin.GetAsync(Requests + "?search=/api/admin")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("status=9xx", "status")]
    [InlineData("status=<script>", "status")]
    [InlineData("status=1000", "status")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    public async Task List_WithAFilterBeyondItsBounds_IsRefused(string query, string param) =>
        (await scene.Admin.GetAsync($"{Requests}?{query}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("limit=many")]
    [InlineData("from=yesterday")]
    public async Task List_WithAFilterOfTheWrongType_IsRefused(string query) =>
        (await scene.Admin.GetAsync($"{Requests}?{query}")).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task List_WithHostileFilters_FindsNothing()
    {
        var hostile = Uri.EscapeDataString("%' OR 1=1 --");
        foreach (var filter in new[] { "search", "client", "generation", "door", "method", "after" })
        {
            var answer = await scene.Admin.GetAsync($"{Requests}?{filter}={hostile}{(filter == "after" ? "" : "&after=zzz")}");
            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            answer.Json.GetProperty("items").GetArrayLength().ShouldBe(0, filter);
        }
    }

    [Fact]
    public async Task One_ThatIsNotThere_IsNotFound() =>
        (await scene.Admin.GetAsync(Requests + "/none")).ShouldBeError(HttpStatusCode.NotFound, "request_not_found");

    [Fact]
    public async Task Download_GivesALineForEachRow_WithinTheFilters()
    {
        (await scene.Client.SendAsync(Post("/v1/images/generations", new { model = 1 }))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var rows = await scene.Admin.RowsAsync(Requests + "?door=images&limit=500", rows => rows.Count > 0);

        var answer = await scene.Admin.GetAsync(Requests + "/download?door=images");

        answer.Headers["Content-Type"].ShouldStartWith("application/x-ndjson");
        answer.Headers["Content-Disposition"].ShouldContain("torii-requests.ndjson");
        var lines = answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
        lines.Count.ShouldBeGreaterThanOrEqualTo(rows.Count);
        lines.ShouldAllBe(line => line.GetProperty("door").GetString() == "images");
        (await scene.Admin.GetAsync(Requests + "/download?status=bad")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "status");
    }

    [Fact]
    public async Task Clear_ForgetsAll_AndIsWrittenDown()
    {
        (await scene.Client.SendAsync(Post("/v1/images/edits", new { }))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await scene.Admin.RowsAsync(Requests + "?search=/v1/images/edits", rows => rows.Count > 0);

        (await scene.Admin.DeleteAsync(Requests)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await scene.Admin.GetAsync(Requests + "?search=/v1/images/edits")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await scene.Admin.GetAsync("audit?action=logs.")).Json.GetProperty("items")[0].Text("action").ShouldBe("logs.requests.clear");
    }

    [Theory]
    [InlineData("GET", "logs/requests")]
    [InlineData("GET", "logs/requests/download")]
    [InlineData("DELETE", "logs/requests")]
    [InlineData("GET", "logs/calls")]
    [InlineData("DELETE", "logs/calls")]
    [InlineData("GET", "logs/server")]
    [InlineData("GET", "logs/server/download")]
    [InlineData("GET", "statistics")]
    [InlineData("GET", "overview")]
    [InlineData("GET", "health")]
    public async Task Anything_WithoutAKey_IsRefused(string method, string path)
    {
        using var stranger = new AdminClient(scene.Address, key: null);

        (await stranger.SendAsync(new HttpMethod(method), path)).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    private static HttpRequestMessage Post(string path, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(ApiClient.Bytes(body)) };
        request.Content.Headers.ContentType = new("application/json");
        return request;
    }
}
