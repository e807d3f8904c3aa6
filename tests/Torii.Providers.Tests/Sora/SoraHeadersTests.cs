using Torii.Core.Providers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Providers.Sora;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraHeadersTests : IAsyncDisposable
{
    private const string App = "Sora/1.2026.007 (Android 15; 24122RKC7C; build 2600700)";
    private readonly TestProviders _providers = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_BearsTheTokenAndTheAppsName()
    {
        await using var backend = await StandIn.AnsweringAsync(200, "[]");

        await _providers.Sora.PollAsync(TestAccounts.At(backend.BaseAddress), new TaskQuestion(GenerationKind.Video, ["task_1"]), Stop);

        var call = backend.Calls.First();
        call.Method.ShouldBe("GET");
        call.Target.ShouldBe("/backend/nf/pending/v2");
        Names(call).ShouldBe(["Accept", "Accept-Encoding", "Authorization", "Host", "User-Agent"]);
        call.Headers["Authorization"].ShouldBe("Bearer " + TestAccounts.Token);
        call.Headers["User-Agent"].ShouldBe(App);
        call.Headers["Accept"].ShouldBe("application/json");
    }

    [Fact]
    public async Task Image_BearsASentinelAndADevice()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");

        await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress), TestRequests.Image());

        var call = backend.Calls.Single();
        call.Method.ShouldBe("POST");
        call.Target.ShouldBe("/backend/video_gen");
        Names(call).ShouldBe(
        [
            "Accept-Encoding", "Authorization", "Content-Length", "Content-Type", "Host", "oai-device-id", "openai-sentinel-token", "User-Agent",
        ]);
        call.Headers["Content-Type"].ShouldBe("application/json");
        call.Headers["User-Agent"].ShouldBe(App);
        call.Headers["openai-sentinel-token"].ShouldBe("sentinel0001");
        call.Text.ShouldBe(ReferenceData.Read("image.json"));
    }

    [Fact]
    public async Task Video_BearsABrowsersSet()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");

        await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress), TestRequests.Video());

        var call = backend.Calls.Single();
        call.Target.ShouldBe("/backend/nf/create");
        Names(call).ShouldBe(
        [
            "Accept", "Accept-Encoding", "Authorization", "Content-Length", "Content-Type", "Host", "oai-device-id", "oai-language",
            "openai-sentinel-token", "Origin", "Referer", "sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform", "sec-fetch-dest",
            "sec-fetch-mode", "sec-fetch-site", "User-Agent",
        ]);
        call.Headers["Accept"].ShouldBe("*/*");
        call.Headers["oai-language"].ShouldBe("en-US");
        call.Headers["Origin"].ShouldBe("https://sora.chatgpt.com");
        call.Headers["Referer"].ShouldBe("https://sora.chatgpt.com/explore");
        var version = Regex.Match(call.Headers["User-Agent"], @"Chrome/(?<major>\d+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["major"].Value;
        call.Headers["sec-ch-ua"].ShouldContain($"\"Google Chrome\";v=\"{version}\"");
        call.Text.ShouldBe(ReferenceData.Read("video.json"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Video_OfAnAccountWithASession_ShowsItOnlyWhereItComesFrom(bool isItsOrigin)
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");
        await using var providers = new TestProviders(services => services.Configure<SoraOptions>(
            options => options.SessionUrl = isItsOrigin ? new Uri(backend.Origin, "api/auth/session") : options.SessionUrl));
        var credential = new SoraCredential(TestAccounts.Token) { SessionToken = "session-1" };

        foreach (var request in new[] { TestRequests.Video(), TestRequests.Image() })
        {
            await providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress, credential: credential.ToDocument()), request);
        }

        backend.Calls.Select(call => call.Headers.GetValueOrDefault("Cookie"))
            .ShouldBe([isItsOrigin ? "__Secure-next-auth.session-token=session-1" : null, null]);
    }

    [Fact]
    public async Task Device_IsAUuidOfItsOwnForEachAccountAndStaysTheSame()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");
        foreach (var id in new[] { "account-one", "account-one", "account-two" })
        {
            await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress, id: id), TestRequests.Image());
        }

        var devices = backend.Calls.Select(call => call.Headers["oai-device-id"]).ToArray();
        devices.ShouldAllBe(device => Guid.Parse(device).Version == 4);
        devices[1].ShouldBe(devices[0]);
        devices[2].ShouldNotBe(devices[0]);
    }

    [Fact]
    public void Sentinel_IsTenToTwentyLettersAndDigitsEachTimeOthers()
    {
        var sentinel = new RandomSentinel();
        var given = Enumerable.Range(0, 500).Select(_ => sentinel.Next()).ToArray();

        given.ShouldAllBe(value => Regex.IsMatch(value, "^[A-Za-z0-9]{10,20}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        given.Select(value => value.Length).Distinct().Order().ShouldBe(Enumerable.Range(10, 11));
        given.ShouldBeUnique();
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private static IEnumerable<string> Names(RecordedCall call) => call.Headers.Keys.Order(StringComparer.OrdinalIgnoreCase);
}
