using Torii.Core.Routing;
using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Sora;
using Torii.Providers.Tests.Sora.Characters;
using Torii.Providers.Tests.Support;
using Torii.Simulator;
using Torii.Simulator.Accounts;
using Torii.Simulator.Settings;

namespace Torii.Providers.Tests.Sora;

/// <summary>The longer flows against the simulator, which was written from the contract by other hands.</summary>
public sealed class SoraSimulatorFlowTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("torii-providers-").FullName;
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Character_IsMadeShownAndDeleted()
    {
        await using var simulator = await StartAsync();
        var access = AccessTo(simulator);

        var (outcome, _) = await WalkAsync(access, FlowRequests.Character());

        var card = outcome.ShouldBeOfType<StepOutcome.Finished>().Output.ShouldBeOfType<Output.Character>().Card;
        await using (var avatar = (await _providers.Sora.OpenResultAsync(access, card.AvatarLink!, Stop)).ShouldBeOfType<ResultOutcome.Opened>())
        {
            avatar.Length.ShouldNotBeNull().ShouldBePositive();
        }

        (await SubmitAsync(access, TestRequests.Video($"@{card.Username} waves"))).ShouldBeOfType<StepOutcome.Accepted>();
        (await _providers.Sora.Removal!.RemoveCharacterAsync(access, card.CharacterId, Stop)).ShouldBe(new RemovalOutcome.Removed());
        (await _providers.Sora.Removal!.RemoveCharacterAsync(access, card.CharacterId, Stop)).ShouldBe(new RemovalOutcome.Removed());
        (await SubmitAsync(access, TestRequests.Video($"@{card.Username} waves"))).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
    }

    [Theory]
    [InlineData(FinalizeMode.Idempotent, true)]
    [InlineData(FinalizeMode.Idempotent, false)]
    [InlineData(FinalizeMode.Conflict, true)]
    [InlineData(FinalizeMode.Conflict, false)]
    public async Task Character_MadeForAVideo_IsRemovedAfterwardsOrNamed(FinalizeMode mode, bool isAnswered)
    {
        await using var simulator = await StartAsync(options => options.Finalize = mode);
        var access = AccessTo(simulator);
        var request = FlowRequests.VideoWithCharacter("m1");

        var (outcome, results) = await WalkAsync(access, request);
        outcome.ShouldBeOfType<StepOutcome.Accepted>();
        var removal = await _providers.Sora.Removal!.RemoveLeftoversAsync(access, request, StepsOf(results, isAnswered), Stop);

        if (mode == FinalizeMode.Conflict && !isAnswered)
        {
            removal.ShouldBeOfType<RemovalOutcome.Remains>();
        }
        else
        {
            removal.ShouldBe(new RemovalOutcome.Removed());
            (await _providers.Sora.Removal.RemoveLeftoversAsync(access, request, StepsOf(results, isAnswered: true), Stop)).ShouldBe(new RemovalOutcome.Removed());
        }
    }

    [Fact]
    public async Task Video_IsPostedRemixedExtendedAndMadeACharacterOf()
    {
        await using var simulator = await StartAsync();
        var access = AccessTo(simulator);
        var result = await ResultAsync(access, await AcceptedAsync(access, FlowRequests.Storyboard("Calm sea") with { Style = "anime" }));

        var post = (await _providers.Sora.Publishing!.PublishAsync(access, result, Stop)).ShouldBeOfType<PublishOutcome.Published>().Post;

        foreach (var model in new[] { "sora2-portrait-15s", "sora2pro-portrait-15s", "sora2pro-hd-portrait-15s" })
        {
            await AcceptedAsync(access, FlowRequests.Remix(model) with { Remix = new Source { Post = post } });
        }

        (await _providers.Sora.Publishing.UnpublishAsync(access, post, Stop)).ShouldBe(new RemovalOutcome.Removed());
        await AcceptedAsync(access, FlowRequests.Extension(15) with { Extends = new Source { Result = result } });
        var character = FlowRequests.Character() with { CharacterVideo = null, CharacterSource = new Source { Result = result } };
        (await WalkAsync(access, character)).Outcome.ShouldBeOfType<StepOutcome.Finished>();
    }

    [Fact]
    public async Task Prompt_IsEnhanced()
    {
        await using var simulator = await StartAsync();

        var outcome = await SubmitAsync(AccessTo(simulator), FlowRequests.Enhancement());

        outcome.ShouldBeOfType<StepOutcome.Finished>().Output.ShouldBeOfType<Output.Text>().Value.ShouldContain("PRIMARY");
    }

    [Fact]
    public async Task Account_IsRenewedByBothTokensAndWorksAfterwards()
    {
        await using var simulator = await StartAsync(options => options.Accounts["first"] = new AccountSettings(Session: "session-1", Refresh: "refresh-1"));
        var origin = new Uri(simulator.BaseAddress, "/");
        await using var providers = new TestProviders(services => services.Configure<SoraOptions>(options =>
        {
            options.SessionUrl = new Uri(origin, "api/auth/session");
            options.OAuthUrl = new Uri(origin, "oauth/token");
        }));
        var care = providers.Sora.Care!;
        var session = new SoraCredential(Token: null) { SessionToken = "session-1" };
        var refresh = new SoraCredential(Token: null) { RefreshToken = "refresh-1" };

        var bySession = (await care.RenewAsync(AccessTo(simulator, session), Stop)).ShouldBeOfType<RenewalOutcome.Renewed>().Credential;
        var byRefresh = (await care.RenewAsync(AccessTo(simulator, refresh), Stop)).ShouldBeOfType<RenewalOutcome.Renewed>().Credential;
        var spent = (await care.RenewAsync(AccessTo(simulator, refresh), Stop)).ShouldBeOfType<RenewalOutcome.Refused>().Refusal;
        var again = await care.RenewAsync(AccessTo(simulator, SoraCredential.Parse(byRefresh)!), Stop);

        foreach (var document in new[] { bySession, byRefresh })
        {
            care.TermsOf(document).ExpiresAt.ShouldNotBeNull().ShouldBeGreaterThan(_time.GetUtcNow());
            (await care.InspectAsync(AccessTo(simulator, SoraCredential.Parse(document)!), Stop)).ShouldBeOfType<InspectionOutcome.Told>();
        }

        spent.Cause.ShouldBe(Cause.Unauthorized);
        again.ShouldBeOfType<RenewalOutcome.Renewed>();
    }

    [Fact]
    public async Task Account_NewToTheBackend_IsActivatedNamedAndInvited()
    {
        await using var simulator = await StartAsync(options =>
        {
            options.Accounts["host"] = new AccountSettings(Name: "host");
            options.Accounts["guest"] = new AccountSettings(Name: "guest", Unnamed: true, NeedsBootstrap: true, NeedsInvite: true, VideosLeft: 7, ResetSeconds: 60);
        });
        var care = _providers.Sora.Care!;
        var guest = AccessTo(simulator, new SoraCredential("guest"));
        var code = (await care.InspectAsync(AccessTo(simulator, new SoraCredential("host")), Stop)).ShouldBeOfType<InspectionOutcome.Told>().Facts.InviteCode;

        var before = (await care.InspectAsync(guest, Stop)).ShouldBeOfType<InspectionOutcome.Told>().Facts;
        var wrong = (await care.ActivateAsync(guest, "NOSUCH", Stop)).ShouldBeOfType<InspectionOutcome.Refused>().Refusal;
        var after = (await care.ActivateAsync(guest, code!, Stop)).ShouldBeOfType<InspectionOutcome.Told>().Facts;

        before.MakesVideos.ShouldBe(false);
        before.Username.ShouldNotBeNull().ShouldMatch("^[a-z]{8}$");
        wrong.Cause.ShouldBe(Cause.InvalidRequest);
        (after.MakesVideos, after.VideosLeft, after.Username).ShouldBe((true, 7, before.Username));
    }

    public async ValueTask DisposeAsync()
    {
        await _providers.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static AccountAccess AccessTo(SimulatorHost simulator, SoraCredential? credential = null) =>
        TestAccounts.At(new Uri(simulator.BaseAddress.AbsoluteUri.TrimEnd('/') + "/"), Egress.Direct, credential?.ToDocument());

    private static List<Step> StepsOf(Dictionary<string, string> results, bool isAnswered) =>
    [
        .. results.Select(step => new Step("attempt", step.Key, StepClass.Repeatable, isAnswered || step.Key != "character-finalize" ? step.Value : null)),
    ];

    private Task<SimulatorHost> StartAsync(Action<SimulatorOptions>? configure = null)
    {
        var options = new SimulatorOptions
        {
            DataFolder = _folder,
            Render = RenderMode.Clip,
            Time = _time,
            ImageSeconds = new(10),
            VideoSeconds = new(10),
            CharacterSeconds = new(10),
        };
        configure?.Invoke(options);
        return SimulatorHost.StartAsync(options, Stop);
    }

    /// <summary>Runs the steps as the server does, each with what the earlier ones gave, and lets time pass where they wait.</summary>
    private async Task<(StepOutcome Outcome, Dictionary<string, string> Results)> WalkAsync(AccountAccess access, GenerationRequest request)
    {
        Dictionary<string, string> results = [];
        foreach (var step in _providers.Sora.Steps(request, Target.Sora))
        {
            var outcome = await StepAsync(access, request, step.Name, results);
            if (outcome is not StepOutcome.Done done)
            {
                return (outcome, results);
            }

            results[step.Name] = done.Result;
        }

        throw new InvalidOperationException("The last step submits.");
    }

    private async Task<StepOutcome> StepAsync(AccountAccess access, GenerationRequest request, string step, Dictionary<string, string> results)
    {
        var run = _providers.Sora.Run(access, request, step, results, id => new MemoryStream(id == "v1" ? CharacterSteps.Video : TestPictures.Png));
        var outcome = await _providers.Sora.RunAsync(run, Stop);
        while (outcome is StepOutcome.Waiting waiting)
        {
            _time.Advance(waiting.Again);
            outcome = await _providers.Sora.RunAsync(run, Stop);
        }

        return outcome;
    }

    private async Task<StepOutcome> SubmitAsync(AccountAccess access, GenerationRequest request) => (await WalkAsync(access, request)).Outcome;

    private async Task<string> AcceptedAsync(AccountAccess access, GenerationRequest request) =>
        (await SubmitAsync(access, request)).ShouldBeOfType<StepOutcome.Accepted>().Task;

    private async Task<string> ResultAsync(AccountAccess access, string task)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        var polled = (await _providers.Sora.PollAsync(access, new TaskQuestion(GenerationKind.Video, [task]), Stop)).ShouldBeOfType<PollOutcome.Answered>();
        return polled.Tasks[task].ShouldBeOfType<TaskReport.Succeeded>().Result.ShouldNotBeNull();
    }
}
