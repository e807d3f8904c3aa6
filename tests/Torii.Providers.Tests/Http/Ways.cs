using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Torii.Core.Accounts;
using Torii.Providers.Http;
using Torii.Providers.Http.Challenges;
using Torii.Providers.Http.Checking;

namespace Torii.Providers.Tests.Http;

/// <summary>The ways out as the server registers them, and what they log.</summary>
internal sealed class Ways : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly ServiceProvider _services;

    public Ways(Action<ChallengeOptions>? challenges = null, TimeProvider? time = null, IHostResolver? resolver = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new LogLines(Logged)));
        services.AddUpstreamHttp();
        services.Configure(challenges ?? (_ => { }));
        if (resolver is not null)
        {
            services.AddSingleton(resolver);
        }

        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public ConcurrentQueue<string> Logged { get; } = new();

    public IEgressCheck Check => _services.GetRequiredService<IEgressCheck>();

    public EgressSessions Sessions => _services.GetRequiredService<EgressSessions>();

    public Task<CallOutcome> GetAsync(Uri url, Egress? egress = null, Action<HttpRequestHeaders>? dress = null) =>
        SendAsync(HttpMethod.Get, url, egress, null, dress, TestContext.Current.CancellationToken);

    public Task<CallOutcome> PostAsync(Uri url, Egress? egress = null, HttpContent? content = null, TimeSpan? timeout = null) => SendAsync(
        HttpMethod.Post,
        url,
        egress,
        new TrackedContent(content ?? new ByteArrayContent("{}"u8.ToArray())),
        null,
        TestContext.Current.CancellationToken,
        timeout);

    public async Task<CallOutcome> SendAsync(
        HttpMethod method,
        Uri url,
        Egress? egress,
        HttpContent? content,
        Action<HttpRequestHeaders>? dress,
        CancellationToken cancellationToken,
        TimeSpan? timeout = null)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        dress?.Invoke(request.Headers);
        return await _services.GetRequiredService<UpstreamCaller>().SendAsync(egress ?? Egress.Direct, request, timeout ?? Deadline, cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class LogLines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{eventId.Name}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
