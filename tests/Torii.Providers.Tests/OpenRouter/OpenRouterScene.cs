using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Providers.OpenRouter;
using Torii.Providers.Tests.Support;
using Torii.Providers.Tests.Upstreams.Bodies;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>The provider as the server registers it, with an account at one upstream.</summary>
internal sealed class OpenRouterScene : IAsyncDisposable
{
    public const string Key = "sk-or-of-the-test";
    public const string UpstreamName = "openrouter";

    private readonly ServiceProvider _services;
    private readonly Upstream _upstream;

    public OpenRouterScene(Uri baseAddress, Action<IServiceCollection>? configure = null, JsonObject? own = null, TimeProvider? time = null)
    {
        _upstream = new Upstream(UpstreamName, OpenRouterProtocol.Name, baseAddress);
        var settled = Settled(baseAddress, own);
        Settings = settled.Settings;
        Routes = new RouteBook(settled.Targets, []);
        var services = new ServiceCollection();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(new UpstreamBook([Settings]));
        services.AddSingleton(Routes);
        services.AddSingleton<IMediaFiles, KeptFiles>();
        services.AddSingleton<IFrames>(NoFrames.Instance);
        configure?.Invoke(services);
        services.AddOpenRouter();
        _services = services.BuildServiceProvider();
    }

    public UpstreamSettings Settings { get; }

    public RouteBook Routes { get; }

    public IProvider Provider => _services.GetServices<IProvider>().Single(provider => provider.Protocol == OpenRouterProtocol.Name);

    public AccountAccess Access => AccessWith(Key);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Target Target(string name) => Routes.Find($"{UpstreamName}/{name}")!;

    public AccountAccess AccessWith(string? key) => TestAccounts.WithKey(key, _upstream);

    /// <summary>The only step of a request, ready to be run.</summary>
    public StepRun Run(GenerationRequest request, Target target, Func<string, Stream?>? open = null) => new()
    {
        Access = Access,
        Target = target,
        Request = request,
        Step = Provider.Steps(request, target).ShouldHaveSingleItem(),
        Earlier = new Dictionary<string, string>(),
        OpenInput = open ?? (_ => null),
    };

    public Task<StepOutcome> SubmitAsync(GenerationRequest request, Target? target = null, Func<string, Stream?>? open = null) =>
        Provider.RunAsync(Run(request, target ?? Target("video"), open), TestContext.Current.CancellationToken);

    public Task<PollOutcome> PollAsync(params string[] tasks) =>
        Provider.PollAsync(Access, new TaskQuestion(GenerationKind.Video, tasks), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static SettledUpstream Settled(Uri baseAddress, JsonObject? own)
    {
        var fields = own ?? [];
        fields["BaseUrl"] = baseAddress.AbsoluteUri;
        return new UpstreamReader().Read(UpstreamName, OpenRouterProtocol.Name, fields).ShouldNotBeNull();
    }
}
