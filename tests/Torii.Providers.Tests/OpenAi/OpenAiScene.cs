using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Providers.OpenAi;
using Torii.Providers.Tests.Support;
using Torii.Providers.Tests.Upstreams.Bodies;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.Tests.OpenAi;

/// <summary>The provider as the server registers it, with an account at one upstream of a preset.</summary>
internal sealed class OpenAiScene : IAsyncDisposable
{
    public const string Key = "sk-of-the-test-account";
    public const string UpstreamName = "house";

    /// <summary>The beginning of a video: enough to be known by.</summary>
    public static readonly byte[] Clip = [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[32]];

    private readonly ServiceProvider _services;
    private readonly SettledUpstream _settled;

    /// <summary>A scene.</summary>
    /// <param name="baseAddress">Where the upstream is.</param>
    /// <param name="preset">Its preset.</param>
    /// <param name="own">What the operator says otherwise, as JSON.</param>
    /// <param name="configure">Registers what is to take the place of the usual.</param>
    public OpenAiScene(Uri baseAddress, string preset = "compatible", string own = "{}", Action<IServiceCollection>? configure = null)
    {
        var fields = JsonNode.Parse(own)!.AsObject();
        fields["BaseUrl"] = baseAddress.AbsoluteUri;
        var reader = new UpstreamReader();
        _settled = reader.Read(UpstreamName, preset, fields).ShouldNotBeNull(string.Join('\n', reader.Mistakes));
        Access = AccessWith(Key);
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(new UpstreamBook([_settled.Settings]));
        services.AddSingleton<IMediaFiles, KeptFiles>();
        configure?.Invoke(services);
        services.AddOpenAiUpstreams();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public IProvider Provider => _services.GetServices<IProvider>().Single(provider => provider.Protocol == OpenAiProvider.Name);

    public AccountAccess Access { get; }

    public Target Videos => _settled.Targets.First(target => target.Kinds.Contains(GenerationKind.Video));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public AccountAccess AccessWith(string? key) => TestAccounts.WithKey(key, new Upstream(UpstreamName, OpenAiProvider.Name, _settled.Settings.BaseAddress));

    public Task<StepOutcome> SubmitAsync(GenerationRequest request, Target? target = null, Func<string, Stream?>? open = null)
    {
        var run = new StepRun
        {
            Access = Access,
            Target = target ?? Videos,
            Request = request,
            Step = Provider.Steps(request, target ?? Videos).ShouldHaveSingleItem(),
            Earlier = new Dictionary<string, string>(),
            OpenInput = open ?? (id => new MemoryStream(id == request.SourceVideo ? Clip : TestPictures.Png)),
        };
        return Provider.RunAsync(run, TestContext.Current.CancellationToken);
    }

    public Task<PollOutcome> PollAsync(params string[] tasks) =>
        Provider.PollAsync(Access, new TaskQuestion(GenerationKind.Video, tasks), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
