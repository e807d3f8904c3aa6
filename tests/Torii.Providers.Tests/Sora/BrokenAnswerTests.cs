using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Sora;
using Torii.Providers.Tests.Sora.Characters;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

/// <summary>Each call is given what no contract knows, and tells that it has nothing rather than throwing or making something up.</summary>
public sealed class BrokenAnswerTests
{
    /// <summary>The calls whose answers are read.</summary>
    public static TheoryData<string> Readers =>
    [
        "submit", "remix", "storyboard", "extension", "enhance", "upload", "character-upload", "from-generation", "character-ready", "character-avatar",
        "character-finalize", "leftovers", "post", "check", "inspect", "session", "refresh",
    ];

    /// <summary>Those of which the status says all, besides.</summary>
    public static TheoryData<string> All => [.. Readers.Select(row => row.Data), "character-publish", "character-delete", "post-delete"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Answer_ThatIsNotWhatItShouldBe_GivesNothing(string call)
    {
        foreach (var body in new[] { "<html>Welcome</html>", "", "null", "\"ok\"", "17", "[]", "[{}]", "{\"id\":{}}", "{\"id\":\"\\ud800\"}", "{\"a\":", "\u0000\u0001" })
        {
            await using var backend = await StandIn.AnsweringAsync(200, body);

            ShouldBeNothing(await CallAsync(backend.Origin, call), $"{call}: {body}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Answer_ThatNeverEnds_GivesNothing(string call)
    {
        var piece = new byte[1024 * 1024];
        Array.Fill(piece, (byte)' ');
        await using var backend = await StandIn.StartAsync(async context =>
        {
            for (var sent = 0; sent < 10 && !context.RequestAborted.IsCancellationRequested; sent++)
            {
                await context.Response.Body.WriteAsync(piece);
            }
        });

        ShouldBeNothing(await CallAsync(backend.Origin, call), call);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Answer_CutShort_GivesNothing(string call)
    {
        await using var backend = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"x\",");

        ShouldBeNothing(await CallAsync(backend.Origin, call), call);
    }

    private static void ShouldBeNothing(IProviderOutcome outcome, string message) => outcome.GetType().Name.ShouldBeOneOf(["Refused", "Unknown"], message);

    private static async Task<IProviderOutcome> CallAsync(Uri origin, string call)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var providers = new TestProviders(services => services.Configure<SoraOptions>(options =>
        {
            options.SessionUrl = new Uri(origin, "api/auth/session");
            options.OAuthUrl = new Uri(origin, "oauth/token");
        }));
        var backend = new Uri(origin, "backend/");
        var access = TestAccounts.At(backend);
        var sora = providers.Sora;
        return call switch
        {
            "submit" => await sora.SubmitAsync(access, TestRequests.Video()),
            "remix" => await sora.SubmitAsync(access, FlowRequests.Remix()),
            "storyboard" => await sora.SubmitAsync(access, FlowRequests.Storyboard()),
            "extension" => await sora.SubmitAsync(access, FlowRequests.Extension()),
            "enhance" => await sora.SubmitAsync(access, FlowRequests.Enhancement()),
            "upload" => await sora.RunAsync(sora.Run(access, TestRequests.Image(images: "m1"), "upload-0", open: _ => new MemoryStream(TestPictures.Png)), stop),
            "from-generation" => await providers.StepAsync(
                backend,
                "character-upload",
                FlowRequests.Character() with { CharacterVideo = null, CharacterSource = new Source { Result = "gen_one" } }),
            "leftovers" => await sora.Removal!.RemoveLeftoversAsync(access, FlowRequests.Character(), Unanswered(), stop),
            "character-delete" => await sora.Removal!.RemoveCharacterAsync(access, "char_xxxxx", stop),
            "post" => await sora.Publishing!.PublishAsync(access, "gen_one", stop),
            "post-delete" => await sora.Publishing!.UnpublishAsync(access, FlowRequests.Post, stop),
            "check" => await sora.CheckAsync(access, stop),
            "inspect" => await sora.Care!.InspectAsync(access, stop),
            "session" => await RenewAsync(sora, backend, new SoraCredential(Token: null) { SessionToken = "s" }),
            "refresh" => await RenewAsync(sora, backend, new SoraCredential(Token: null) { RefreshToken = "r" }),
            _ => await providers.StepAsync(backend, call, video: CharacterSteps.Video, avatarLink: $"{origin}a.webp"),
        };
    }

    private static Task<RenewalOutcome> RenewAsync(IProvider sora, Uri backend, SoraCredential credential) =>
        sora.Care!.RenewAsync(TestAccounts.At(backend, credential: credential.ToDocument()), TestContext.Current.CancellationToken);

    private static List<Step> Unanswered() =>
    [
        .. CharacterSteps.Earlier().Select(step => new Step("attempt", step.Key, StepClass.Repeatable, step.Key == "character-finalize" ? null : step.Value)),
    ];
}
