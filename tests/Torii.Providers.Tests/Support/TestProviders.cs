using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora;

namespace Torii.Providers.Tests.Support;

/// <summary>The providers as the server registers them, with a sentinel that can be foretold.</summary>
internal sealed class TestProviders : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TestProviders(Action<IServiceCollection>? configure = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ISentinel, FixedSentinel>();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        configure?.Invoke(services);
        services.AddSora();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public IProvider Sora => _services.GetServices<IProvider>().Single(provider => provider.Protocol == SoraProtocol.Name);

    public UpstreamCaller Caller => _services.GetRequiredService<UpstreamCaller>();

    public IGuardedFetch Fetch => _services.GetRequiredService<IGuardedFetch>();

    public IGuardedPost Post => _services.GetRequiredService<IGuardedPost>();

    public EgressPool Pool => _services.GetRequiredService<EgressPool>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
