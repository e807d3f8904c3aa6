using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Providers.Http;
using Torii.Providers.OpenAi.Chat;
using Torii.Providers.OpenAi.Images;
using Torii.Providers.Tests.Support;
using Torii.Providers.Tests.Upstreams.Bodies;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.Tests.OpenAi;

/// <summary>What makes pictures and texts, with an account at one upstream.</summary>
internal sealed class MakerScene : IAsyncDisposable
{
    public const string Key = "sk-of-the-test";

    private readonly ServiceProvider _services;

    public MakerScene(Uri baseAddress, ImageDialect? images = null, ChatDialect? chat = null, KeptFiles? files = null, TimeProvider? time = null)
    {
        Files = files ?? new KeptFiles();
        Settings = new UpstreamSettings
        {
            Name = "maker",
            Preset = "compatible",
            Protocol = "openai",
            BaseAddress = baseAddress,
            Images = images ?? new ImageDialect(),
            Chat = chat ?? new ChatDialect(),
        };
        var services = new ServiceCollection();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IMediaFiles>(Files);
        services.AddSingleton(new UpstreamBook([Settings]));
        services.AddUpstreamHttp().AddSingleton<KeyedCaller>().AddSingleton<KeyedResults>();
        services.AddOpenAiImages().AddOpenAiChat();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public KeptFiles Files { get; }

    public UpstreamSettings Settings { get; }

    public string? AccountKey { get; init; } = Key;

    public Egress Egress { get; init; } = Egress.Direct;

    public Target Target { get; init; } = new("maker/one")
    {
        Kinds = new HashSet<GenerationKind> { GenerationKind.Image, GenerationKind.Prompt },
        Abilities = new Abilities(),
        Model = "maker-1",
    };

    /// <summary>One of a preset's targets.</summary>
    public static MakerScene OfPreset(string preset, string target, Uri baseAddress, JsonObject? own = null)
    {
        var fields = own ?? [];
        fields["baseUrl"] = baseAddress.AbsoluteUri;
        var settled = new UpstreamReader().Read("maker", preset, fields)!;
        return new MakerScene(baseAddress, settled.Settings.Images, settled.Settings.Chat)
        {
            Target = settled.Targets.Single(one => one.Name == $"maker/{target}"),
        };
    }

    public Task<StepOutcome> PictureAsync(GenerationRequest request, params (string Id, byte[] Bytes)[] inputs) =>
        _services.GetRequiredService<OpenAiImages>().RunAsync(Run(request, OpenAiImages.Step(Settings), inputs), TestContext.Current.CancellationToken);

    public Task<StepOutcome> PromptAsync(GenerationRequest request) =>
        _services.GetRequiredService<OpenAiChat>().RunAsync(Run(request, OpenAiChat.Step(Settings), []), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private StepRun Run(GenerationRequest request, StepPlan step, (string Id, byte[] Bytes)[] inputs) => new()
    {
        Access = TestAccounts.WithKey(AccountKey, new Upstream(Settings.Name, Settings.Protocol, Settings.BaseAddress), Egress),
        Target = Target,
        Request = request,
        Step = step,
        Earlier = new Dictionary<string, string>(),
        OpenInput = id => inputs.Where(input => input.Id == id).Select(input => new MemoryStream(input.Bytes)).FirstOrDefault(),
    };
}
