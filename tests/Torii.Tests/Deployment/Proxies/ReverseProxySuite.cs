using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment.Proxies;

/// <summary>What must hold behind any reverse proxy.</summary>
public abstract class ReverseProxySuite(ReverseProxy proxy)
{
    private const int Size = 50_000_000;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content = null) =>
        new(method, path) { Content = content, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", proxy.Key) } };

    [Fact]
    public async Task Stream_ArrivesWhileItIsWritten()
    {
        // The upstream never answers: what is gathered would never come.
        await proxy.Scene.Upstream.StrikeAsync(new UpstreamFault("slow") { DelayMs = 600_000 });
        using var client = proxy.Client();
        using var request = Request(HttpMethod.Post, "/v1/chat/completions", JsonContent.Create(new { model = ChatModels.Video, stream = true, messages = new[] { new { role = "user", content = "a brook behind a mill" } } }));

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancelled));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await reader.ReadLineAsync(Cancelled).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancelled))!.ShouldStartWith("data: ");
        proxy.Scene.Rows.Of("a brook behind a mill").State.ShouldNotBe("completed");
        await proxy.Scene.Upstream.LiftFaultsAsync();
    }

    [Fact]
    public async Task Upload_OfFiftyMegabytes_PassesWhole()
    {
        var bytes = new byte[Size];
        Pictures.Mp4().CopyTo(bytes, 0);
        using var client = proxy.Client();
        using var form = new MultipartFormDataContent { { new StringContent("user_data"), "purpose" }, { new ByteArrayContent(bytes), "file", "long.mp4" } };
        using var request = Request(HttpMethod.Post, "/v1/files", form);

        using var answer = await client.SendAsync(request, Cancelled);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<Dictionary<string, object>>(Cancelled))!["bytes"].ToString().ShouldBe($"{Size}");
    }

    [Fact]
    public async Task Links_CarryThePublicAddress_WhateverTheClientClaims()
    {
        using var client = proxy.Client();
        using var request = Request(HttpMethod.Post, "/v1/images/generations", JsonContent.Create(new { model = "gpt-image", prompt = "a gate", response_format = "url" }));
        foreach (var (header, value) in (ReadOnlySpan<(string, string)>)[("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/evil"), ("X-Forwarded-Proto", "gopher")])
        {
            request.Headers.Add(header, value);
        }

        using var answer = await client.SendAsync(request, Cancelled);

        var body = await answer.Content.ReadAsStringAsync(Cancelled);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        body.ShouldContain($"\"{proxy.PublicAddress}/media/");
        body.ShouldNotContain("evil");
    }

    [Fact]
    public async Task Guesses_OfOneClient_AreHeldAgainstNobodyElse()
    {
        HttpStatusCode guesser;
        var tries = 0;
        do
        {
            guesser = await GuessAsync("127.0.0.2", claimed: $"203.0.113.{tries}");
        }
        while (guesser == HttpStatusCode.Unauthorized && tries++ < 30);

        guesser.ShouldBe(HttpStatusCode.TooManyRequests, "what a client claims of its address changes nothing");
        (await GuessAsync("127.0.0.3", claimed: "127.0.0.2")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> GuessAsync(string from, string claimed)
    {
        using var client = proxy.Client(from);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/admin/login") { Content = JsonContent.Create(new { name = "admin", password = "a guess" }) };
        request.Headers.Add("X-Forwarded-For", claimed);
        using var answer = await client.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }
}
