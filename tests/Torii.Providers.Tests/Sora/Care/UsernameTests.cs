using Microsoft.Extensions.DependencyInjection;
using Torii.Providers.Sora.Care;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Care;

public sealed class UsernameTests
{
    private static readonly (string Route, int Status, string Body) Free = ("POST project_y/profile/username/check", 200, """{"available":true}""");

    [Theory]
    [InlineData("""{"username":"given"}""", "given")]
    [InlineData("{}", null)]
    [InlineData("<html>", null)]
    public async Task Username_SetTheOlderWay_IsTheAnswersOrTheOneAskedFor(string body, string? given)
    {
        await using var backend = await Routes.StartAsync(("POST me", 200, body));

        var name = (await SetAsync(backend)).ShouldBeOfType<UsernameOutcome.Given>().Username;

        var call = backend.Calls.Single();
        call.ShouldBeTheApps("me", call.Text);
        call.Text.ShouldMatch("^{\"username\":\"[a-z]{8}\"}$");
        name.ShouldBe(given ?? call.Text["{\"username\":\"".Length..^2]);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task Username_WhereTheOlderWayIsGone_IsAskedForAndTaken(int status)
    {
        await using var backend = await Routes.StartAsync(("POST me", status, ""), Free, ("POST project_y/profile/username/set", 200, "{}"));

        var name = (await SetAsync(backend)).ShouldBeOfType<UsernameOutcome.Given>().Username;

        backend.Asked().ShouldBe(["POST me", "POST project_y/profile/username/check", "POST project_y/profile/username/set"]);
        backend.The("POST project_y/profile/username/check").Text.ShouldBe($"{{\"username\":\"{name}\"}}");
        backend.The("POST project_y/profile/username/set").Text.ShouldBe($"{{\"username\":\"{name}\"}}");
    }

    [Fact]
    public async Task Username_TakenInBetween_IsDrawnAnew()
    {
        await using var backend = await Routes.StartAsync(
            ("POST me", 404, ""),
            Free,
            ("POST project_y/profile/username/set", 400, """{"error":{"message":"Taken.","code":"username_taken"}}"""),
            ("POST project_y/profile/username/set", 200, "{}"));

        (await SetAsync(backend)).ShouldBeOfType<UsernameOutcome.Given>();

        backend.Calls.Where(call => call.Target.EndsWith("/set", StringComparison.Ordinal)).Select(call => call.Text).ShouldBeUnique();
    }

    [Theory]
    [InlineData(401, """{"error":{"message":"Dead.","code":"token_expired"}}""", "Dead.")]
    [InlineData(400, """{"error":{"message":"Taken.","code":"username_taken"}}""", "Taken.")]
    [InlineData(302, "", "HTTP 302")]
    [InlineData(500, "<html>", "HTTP 500")]
    public async Task Username_Refused_SaysWhy(int status, string body, string text)
    {
        await using var backend = await Routes.StartAsync(("POST me", status, body));

        (await SetAsync(backend)).ShouldBe(new UsernameOutcome.Refused(status, text));

        backend.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    public async Task Username_RefusedForMoreThanItself_IsNotDrawnAnew(int status)
    {
        await using var backend = await Routes.StartAsync(("POST me", 405, ""), ("POST project_y/profile/username/check", status, ""));

        (await SetAsync(backend)).ShouldBe(new UsernameOutcome.Refused(status, $"HTTP {status}"));

        backend.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Username_WithoutAnAnswerIn15Seconds_IsRefused()
    {
        var time = new ManualTime();
        await using var backend = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            time.Advance(TimeSpan.FromSeconds(15));
            await connection.HangAsync();
        });

        (await SetAsync(backend.BaseAddress, time)).ShouldBe(new UsernameOutcome.Refused(null, "no answer in time"));
    }

    private static Task<UsernameOutcome> SetAsync(StandIn backend) => SetAsync(backend.BaseAddress);

    private static async Task<UsernameOutcome> SetAsync(Uri baseAddress, TimeProvider? time = null)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(time ?? TimeProvider.System)
            .AddLogging()
            .AddToriiProviders()
            .BuildServiceProvider();
        return await services.GetRequiredService<SoraUsernames>().SetAsync(TestAccounts.At(baseAddress), TestContext.Current.CancellationToken);
    }
}
