using System.Net;
using System.Text.Json;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Files;

/// <summary>Files that are uploaded, looked at, listed, fetched and deleted.</summary>
public sealed class FileTests(DoorScene door) : IClassFixture<DoorScene>, IDisposable
{
    private static readonly string[] Members = ["id", "object", "bytes", "created_at", "expires_at", "filename", "purpose", "status", "status_details"];

    private readonly ApiClient _other = new(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

    public void Dispose() => _other.Dispose();

    [Theory]
    [InlineData("assistants")]
    [InlineData("batch")]
    [InlineData("fine-tune")]
    [InlineData("vision")]
    [InlineData("user_data")]
    [InlineData("evals")]
    public async Task Upload_AnswersTheFile(string purpose)
    {
        var answer = await UploadAsync(FileForms.Of(Pictures.Png(123), "lamp.png", purpose));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var file = answer.Json;
        file.EnumerateObject().Select(member => member.Name).ShouldBe(Members);
        file.GetProperty("id").GetString()!.ShouldMatch("^file-[0-9a-f]{32}$");
        file.GetProperty("object").GetString().ShouldBe("file");
        file.GetProperty("bytes").GetInt64().ShouldBe(123);
        DateTimeOffset.FromUnixTimeSeconds(file.GetProperty("created_at").GetInt64()).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
        file.GetProperty("expires_at").ValueKind.ShouldBe(JsonValueKind.Null);
        file.GetProperty("filename").GetString().ShouldBe("lamp.png");
        file.GetProperty("purpose").GetString().ShouldBe(purpose);
        file.GetProperty("status").GetString().ShouldBe("processed");
        file.GetProperty("status_details").ValueKind.ShouldBe(JsonValueKind.Null);
        (await door.Client.GetAsync("/v1/files/" + IdOf(answer))).Json.GetRawText().ShouldBe(file.GetRawText());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/octet-stream")]
    [InlineData("text/plain")]
    public async Task Upload_IsKnownByItsBytes_WhateverItIsDeclared(string? type)
    {
        var picture = await UploadAsync(FileForms.Of(Pictures.Png(), "lamp", "vision", type));
        var video = await UploadAsync(FileForms.Of(Pictures.Mp4(), "lamp", "vision", type));

        (await ContentAsync(picture)).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await ContentAsync(video)).Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
    }

    [Fact]
    public async Task Upload_OfUnknownLengthAndWithFieldsLast_IsTaken()
    {
        var form = FileForms.Picture();
        using var request = FileForms.Request(form);
        request.Headers.TransferEncodingChunked = true;

        (await door.Client.SendAsync(request)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("lamp.png", "lamp.png")]
    [InlineData("../../etc/lamp.png", "lamp.png")]
    [InlineData("C:\\Users\\me\\lamp.png", "lamp.png")]
    [InlineData("..", "file")]
    [InlineData("Lämpchen 灯.png", "Lämpchen 灯.png")]
    [InlineData("a;b (1).png", "a;b (1).png")]
    public async Task Name_IsKeptAsTextAndHandedBack(string written, string kept)
    {
        var answer = await UploadAsync(FileForms.Picture(written));

        answer.Json.GetProperty("filename").GetString().ShouldBe(kept);
        using var content = await ContentAsync(answer);
        var disposition = content.Content.Headers.ContentDisposition.ShouldNotBeNull();
        disposition.DispositionType.ShouldBe("attachment");
        (disposition.FileNameStar ?? disposition.FileName!.Trim('"')).ShouldBe(kept);
        disposition.FileName!.ShouldAllBe(letter => letter >= ' ' && letter <= '~');
    }

    [Fact]
    public async Task Content_IsTheSameBytes()
    {
        var bytes = Pictures.Png(300_000);
        var answer = await UploadAsync(FileForms.Of(bytes, "lamp.png", "vision"));

        using var content = await ContentAsync(answer);
        (await content.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(bytes);
        content.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        content.Headers.AcceptRanges.ShouldBe(["bytes"]);
    }

    [Fact]
    public async Task Expiry_IsToldAndKept()
    {
        var answer = await UploadAsync(FileForms.Picture().With("expires_after[anchor]", "created_at").With("expires_after[seconds]", "3600"));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        (answer.Json.GetProperty("expires_at").GetInt64() - answer.Json.GetProperty("created_at").GetInt64()).ShouldBe(3600);

        FileRows.Expire(door.Scene.Torii.Setup.DataFolder, IdOf(answer));
        await ShouldBeGoneAsync(door.Client, IdOf(answer));
        (await IdsAsync("?limit=1000")).ShouldNotContain(IdOf(answer));
    }

    [Fact]
    public async Task Deleted_IsGone()
    {
        var id = IdOf(await UploadAsync(FileForms.Picture()));

        var answer = await DeleteAsync(door.Client, id);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldBe($$"""{"id":"{{id}}","object":"file","deleted":true}""");
        await ShouldBeGoneAsync(door.Client, id);
    }

    [Fact]
    public async Task OtherClient_SeesNothing()
    {
        var id = IdOf(await UploadAsync(FileForms.Picture()));

        await ShouldBeGoneAsync(_other, id);
        (await _other.GetAsync("/v1/files")).Body.ShouldNotContain(id);
        (await door.Client.GetAsync("/v1/files/" + id)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_IsPaged_NewestFirst_AndGoesOnBehindADeletedFile()
    {
        var ids = new List<string>();
        for (var count = 0; count < 5; count++)
        {
            ids.Add(IdOf(await UploadAsync(FileForms.Picture(purpose: "evals"))));
        }

        var first = (await door.Client.GetAsync("/v1/files?purpose=evals&limit=2")).Json;
        first.GetProperty("object").GetString().ShouldBe("list");
        first.GetProperty("has_more").GetBoolean().ShouldBeTrue();
        first.GetProperty("first_id").GetString().ShouldBe(ids[4]);
        first.GetProperty("last_id").GetString().ShouldBe(ids[3]);
        await DeleteAsync(door.Client, ids[3]);

        (await IdsAsync($"?purpose=evals&limit=2&after={ids[3]}")).ShouldBe([ids[2], ids[1]]);
        (await IdsAsync($"?purpose=evals&order=asc&limit=3&after={ids[0]}")).ShouldBe([ids[1], ids[2], ids[4]]);
        (await IdsAsync("?purpose=evals&limit=10000"))[..4].ShouldBe([ids[4], ids[2], ids[1], ids[0]]);
        (await door.Client.GetAsync($"/v1/files?purpose=evals&after={ids[0]}&order=desc&limit=1000")).Json.GetProperty("has_more").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task List_OfNothing_IsEmpty()
    {
        var page = (await _other.GetAsync("/v1/files?purpose=batch")).Json;

        page.GetProperty("data").GetArrayLength().ShouldBe(0);
        page.GetProperty("first_id").ValueKind.ShouldBe(JsonValueKind.Null);
        page.GetProperty("last_id").ValueKind.ShouldBe(JsonValueKind.Null);
        page.GetProperty("has_more").GetBoolean().ShouldBeFalse();
    }

    private static string IdOf(ApiAnswer answer) => answer.Json.GetProperty("id").GetString()!;

    private static Task<ApiAnswer> DeleteAsync(ApiClient client, string id) => client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/files/" + id));

    private static async Task ShouldBeGoneAsync(ApiClient client, string id)
    {
        (await client.GetAsync("/v1/files/" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await client.GetAsync($"/v1/files/{id}/content")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await DeleteAsync(client, id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    private Task<ApiAnswer> UploadAsync(HttpContent form) => door.Client.SendAsync(FileForms.Request(form));

    private async Task<HttpResponseMessage> ContentAsync(ApiAnswer upload)
    {
        using var http = new HttpClient { BaseAddress = door.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", door.Key);
        return await http.GetAsync($"/v1/files/{IdOf(upload)}/content", TestContext.Current.CancellationToken);
    }

    private async Task<string[]> IdsAsync(string query) =>
        [.. (await door.Client.GetAsync("/v1/files" + query)).Json.GetProperty("data").EnumerateArray().Select(file => file.GetProperty("id").GetString()!)];
}
