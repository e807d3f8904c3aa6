using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Tests.OpenAi;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Upstreams;

/// <summary>Results are fetched from wherever they are, and the key goes nowhere but home.</summary>
public sealed class KeyedResultsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("videos/t/content", "/backend/videos/t/content")]
    [InlineData("/files/a.mp4?sig=1", "/files/a.mp4?sig=1")]
    [InlineData("{origin}files/a.mp4", "/files/a.mp4")]
    public async Task Result_OfTheOwnOrigin_ComesWithTheKey(string link, string target)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "video");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        var outcome = await OpenAsync(scene, link.Replace("{origin}", upstream.Origin.AbsoluteUri));

        (await ReadAsync(outcome)).ShouldBe("video");
        var call = upstream.Calls.ShouldHaveSingleItem();
        (call.Target, call.Headers["Authorization"]).ShouldBe((target, $"Bearer {OpenAiScene.Key}"));
    }

    [Fact]
    public async Task Result_OfAnAccountWithoutAKey_ComesWithout()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "video");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        var outcome = await scene.Provider.OpenResultAsync(scene.AccessWith(null), "videos/t/content", Stop);

        (await ReadAsync(outcome)).ShouldBe("video");
        upstream.Calls.Single().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Theory]
    [InlineData("http://cdn.example:{port}/a.mp4")]
    [InlineData("//cdn.example:{port}/a.mp4")]
    public async Task Result_OfAnotherOrigin_ComesWithoutTheKey(string link)
    {
        await using var other = await StandIn.AnsweringAsync(200, "video");
        await using var upstream = await StandIn.AnsweringAsync(200, "not this");
        await using var scene = Scene(upstream, other);

        var outcome = await OpenAsync(scene, link.Replace("{port}", $"{other.Origin.Port}"));

        (await ReadAsync(outcome)).ShouldBe("video");
        other.Calls.Single().Headers.Keys.ShouldNotContain("Authorization");
        upstream.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_ToAnotherOrigin_IsFollowedWithoutTheKey(int status)
    {
        await using var other = await StandIn.AnsweringAsync(200, "video");
        await using var upstream = await StandIn.AnsweringAsync(status, "", headers: ("Location", $"http://cdn.example:{other.Origin.Port}/a.mp4"));
        await using var scene = Scene(upstream, other);

        (await ReadAsync(await OpenAsync(scene, "videos/t/content"))).ShouldBe("video");

        upstream.Calls.Single().Headers["Authorization"].ShouldBe($"Bearer {OpenAiScene.Key}");
        other.Calls.Single().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task Redirect_WithinTheOrigin_KeepsTheKey()
    {
        await using var upstream = await StandIn.StartAsync(context =>
        {
            if (context.Request.Path == "/files/a.mp4")
            {
                return StandIn.WriteAsync(context, 200, "video"u8.ToArray(), "video/mp4");
            }

            context.Response.Redirect("/files/a.mp4");
            return Task.CompletedTask;
        });
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        (await ReadAsync(await OpenAsync(scene, "videos/t/content"))).ShouldBe("video");
        upstream.Calls.ShouldAllBe(call => call.Headers["Authorization"] == $"Bearer {OpenAiScene.Key}");
    }

    [Fact]
    public async Task Redirect_ThatComesBackFromElsewhere_DoesNotBringTheKeyBack()
    {
        Uri home = null!;
        await using var other = await StandIn.StartAsync(context =>
        {
            context.Response.Redirect($"{home}secrets");
            return Task.CompletedTask;
        });
        await using var upstream = await StandIn.StartAsync(context =>
        {
            context.Response.Redirect($"http://cdn.example:{other.Origin.Port}/a.mp4");
            return Task.CompletedTask;
        });
        home = upstream.Origin;
        await using var scene = Scene(upstream, other);

        (await OpenAsync(scene, "videos/t/content")).ShouldBeOfType<ResultOutcome.Refused>();

        upstream.Calls.Where(call => call.Headers.ContainsKey("Authorization")).ShouldHaveSingleItem().Target.ShouldBe("/backend/videos/t/content");
        upstream.Calls.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Result_OfAnotherPrivateAddress_IsNotFetched()
    {
        await using var other = await StandIn.AnsweringAsync(200, "secret");
        await using var upstream = await StandIn.AnsweringAsync(302, "", headers: ("Location", other.Origin.AbsoluteUri));
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        (await OpenAsync(scene, "videos/t/content")).ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ResultUnavailable);
        (await OpenAsync(scene, other.Origin.AbsoluteUri)).ShouldBeOfType<ResultOutcome.Refused>();
        other.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400, Cause.ResultUnavailable)]
    [InlineData(401, Cause.ResultUnavailable)]
    [InlineData(403, Cause.ResultUnavailable)]
    [InlineData(404, Cause.ResultUnavailable)]
    [InlineData(409, Cause.ResultUnavailable)]
    [InlineData(410, Cause.ResultUnavailable)]
    [InlineData(425, Cause.ResultUnavailable)]
    [InlineData(429, Cause.Unavailable)]
    [InlineData(502, Cause.Unavailable)]
    public async Task Result_ThatCannotBeHad_IsRefusedWithItsCause(int status, Cause cause)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, """{"detail":"Generation is still in-progress"}""");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        (await OpenAsync(scene, "videos/t/content")).ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("ftp://files.example/a.mp4")]
    [InlineData("data:video/mp4;base64,AAAA")]
    [InlineData("http://user:secret@127.0.0.1/a.mp4")]
    public async Task Link_ThatIsNone_IsRefused(string link)
    {
        await using var scene = new OpenAiScene(new Uri("http://127.0.0.1:1/v1/"));

        (await OpenAsync(scene, link)).ShouldBeOfType<ResultOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ResultUnavailable);
    }

    [Fact]
    public async Task Result_OfNoBytes_IsOpenedAsSuch()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "", "video/mp4");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        await using var opened = (await OpenAsync(scene, "videos/t/content")).ShouldBeOfType<ResultOutcome.Opened>();
        opened.Length.ShouldBe(0);
    }

    [Fact]
    public async Task Result_ThatBreaksOff_IsNotTakenForAWholeOne()
    {
        await using var upstream = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\nshort");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        await using var opened = (await OpenAsync(scene, "videos/t/content")).ShouldBeOfType<ResultOutcome.Opened>();
        await Should.ThrowAsync<IOException>(() => opened.Content.CopyToAsync(Stream.Null, Stop));
    }

    private static OpenAiScene Scene(StandIn upstream, StandIn other) => new(upstream.BaseAddress, configure: services =>
    {
        services.AddSingleton<IHostResolver>(new FixedResolver().Add("cdn.example", "127.0.0.1"));
        services.Configure<FetchOptions>(options => options.AllowedHosts.Add($"cdn.example:{other.Origin.Port}"));
    });

    private static Task<ResultOutcome> OpenAsync(OpenAiScene scene, string link) => scene.Provider.OpenResultAsync(scene.Access, link, Stop);

    private static async Task<string> ReadAsync(ResultOutcome outcome)
    {
        await using var opened = outcome.ShouldBeOfType<ResultOutcome.Opened>();
        using var reader = new StreamReader(opened.Content);
        return await reader.ReadToEndAsync(Stop);
    }
}
