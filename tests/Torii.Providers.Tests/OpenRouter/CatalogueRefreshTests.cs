using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Providers.OpenRouter;
using Torii.Providers.OpenRouter.Catalogue;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>When the catalogue is read, and what becomes of readings in vain.</summary>
public sealed class CatalogueRefreshTests
{
    private const string Seven = """{"data":[{"id":"bytedance/seedance-2.5","supported_durations":[7]}]}""";
    private const string Nine = """{"data":[{"id":"bytedance/seedance-2.5","supported_durations":[9]}]}""";

    private readonly OneCredential _store = new();
    private readonly Diary<CatalogueRefresh> _diary = new();
    private readonly ManualTime _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Catalogue_IsReadAtTheStartAndThenEveryFiveMinutes()
    {
        await using var upstream = await StandIn.AnsweringInTurnAsync((200, Seven), (200, Nine));
        await using var scene = SceneAt(upstream.BaseAddress);
        var refresh = scene.Get<IEnumerable<IHostedService>>().OfType<CatalogueRefresh>().Single();

        await refresh.StartAsync(Stop);
        await UntilAsync(() => scene.Target("video").Abilities.Seconds is [7]);
        await UntilAsync(() =>
        {
            _time.Advance(TimeSpan.FromMinutes(5));
            return scene.Target("video").Abilities.Seconds is [9];
        });
        await refresh.StopAsync(Stop);

        upstream.Calls.Select(call => call.Target).ShouldAllBe(target => target == "/backend/videos/models");
    }

    [Fact]
    public async Task Catalogue_IsReadAnew_WhenTheOperatorHasChangedATarget()
    {
        await using var upstream = await StandIn.AnsweringInTurnAsync((200, Seven), (200, Nine));
        await using var scene = SceneAt(upstream.BaseAddress);
        var routes = scene.Get<RouteBook>();
        var refresh = scene.Get<IEnumerable<IHostedService>>().OfType<CatalogueRefresh>().Single();
        await refresh.StartAsync(Stop);
        await UntilAsync(() => scene.Target("video").Abilities.Seconds is [7]);

        routes.Set([.. routes.Targets.Select(target => routes.Written(target.Name)! with { WaitsWhenBusy = false })], [], gone: []);

        await UntilAsync(() => scene.Target("video").Abilities.Seconds is [9]);
        await refresh.StopAsync(Stop);
    }

    [Fact]
    public async Task Catalogue_IsNotRead_WhereThatIsNotWanted()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Seven);
        await using var scene = SceneAt(upstream.BaseAddress, options => options.CatalogueEvery = Timeout.InfiniteTimeSpan);
        var refresh = scene.Get<IEnumerable<IHostedService>>().OfType<CatalogueRefresh>().Single();

        await refresh.StartAsync(Stop);
        await refresh.ExecuteTask!;

        upstream.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500, "oops")]
    [InlineData(401, """{"error":{"code":401,"message":"Bad key"}}""")]
    [InlineData(200, "<html></html>")]
    [InlineData(200, """{"data":7}""")]
    [InlineData(302, "")]
    public async Task Reading_InVain_LeavesWhatIsKnownAndIsToldOnce(int status, string body)
    {
        await using var upstream = await StandIn.AnsweringInTurnAsync((status, body), (status, body), (200, Seven), (200, Seven));
        await using var scene = SceneAt(upstream.BaseAddress);
        var known = scene.Target("video").Abilities.Seconds;
        var refresh = scene.Get<IEnumerable<IHostedService>>().OfType<CatalogueRefresh>().Single();

        await refresh.RefreshAsync(scene.Settings, Stop);
        await refresh.RefreshAsync(scene.Settings, Stop);
        scene.Target("video").Abilities.Seconds.ShouldBe(known);
        await refresh.RefreshAsync(scene.Settings, Stop);
        await refresh.RefreshAsync(scene.Settings, Stop);

        scene.Target("video").Abilities.Seconds.ShouldBe([7]);
        _diary.Lines.Count.ShouldBe(2);
        _diary.Lines.First().ShouldStartWith("Warning: The catalogue of openrouter could not be read");
        _diary.Lines.Last().ShouldBe("Information: The catalogue of openrouter can be read again");
        _diary.Lines.ShouldAllBe(line => !line.Contains(OpenRouterScene.Key));
    }

    [Fact]
    public async Task Store_ThatFails_IsToldAndEndsNothing()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Seven);
        await using var scene = SceneAt(upstream.BaseAddress);
        var refresh = scene.Get<IEnumerable<IHostedService>>().OfType<CatalogueRefresh>().Single();

        _store.IsBroken = true;
        await refresh.RefreshAsync(scene.Settings, Stop);
        _store.IsBroken = false;
        await refresh.RefreshAsync(scene.Settings, Stop);

        scene.Target("video").Abilities.Seconds.ShouldBe([7]);
        _diary.Lines.Count.ShouldBe(2);
    }

    private OpenRouterScene SceneAt(Uri baseAddress, Action<OpenRouterOptions>? configure = null)
    {
        var scene = new OpenRouterScene(
            baseAddress,
            services => services
                .AddSingleton<IAccountStore>(_store)
                .AddSingleton<ISelectionStrategy, NoChoice>()
                .AddSingleton(new EgressBook([]))
                .AddSingleton<AccountPool>()
                .AddSingleton<ProviderBook>()
                .AddSingleton<Accesses>()
                .AddSingleton<ILogger<CatalogueRefresh>>(_diary)
                .Configure(configure ?? (_ => { })),
            time: _time);
        scene.Get<AccountPool>().Put(scene.Access.Account, scene.Access.Upstream, scene.Provider.Traits);
        return scene;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            await Task.Delay(20, deadline.Token);
        }
    }
}
