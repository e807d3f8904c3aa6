using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Providers.Upstreams.Presets;
using Torii.Tests.Support;

namespace Torii.Tests.Upstreams;

/// <summary>
/// The table in the documents is the one that the real routes give. Where it has changed on purpose, it can be
/// written anew: see <see cref="Repository"/>.
/// </summary>
public sealed class UpstreamTableTests
{
    private const string Begin = "<!-- table -->";
    private const string End = "<!-- /table -->";

    private static string Document { get; } = Path.Combine(Repository.Root, "docs", "upstreams.md");

    [Fact]
    public async Task Table_InTheDocuments_IsTheRealOne()
    {
        await using var services = Services();
        var table = new UpstreamTable(services.GetRequiredService<Wayfinder>()).Write();
        if (Repository.WritesDocuments)
        {
            await File.WriteAllTextAsync(Document, With(await ReadAsync(), table), TestContext.Current.CancellationToken);
        }

        TableIn(await ReadAsync()).ShouldBe(table, Repository.Advice);
    }

    private static Task<string> ReadAsync() => File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken);

    private static string TableIn(string text) => text[(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..text.IndexOf(End, StringComparison.Ordinal)].Trim();

    private static string With(string text, string table) =>
        text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + $"\n\n{table}\n\n" + text[text.IndexOf(End, StringComparison.Ordinal)..];

    // Ways are found without a look at any store, which is why none is there.
    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        foreach (var store in typeof(IWorkStore).Assembly.GetTypes().Where(type => type.IsInterface && type.Namespace == typeof(IWorkStore).Namespace))
        {
            services.AddSingleton(store, DispatchProxy.Create(store, typeof(NoStore)));
        }

        services.AddSingleton<IFrames, FakeFrames>();
        services.AddToriiWork();
        var built = services.BuildServiceProvider();
        foreach (var preset in PresetBook.Names)
        {
            built.GetRequiredService<AccountPool>().Put(AccountAt(preset), new Upstream(preset, "any", new Uri("http://127.0.0.1/")), Traits);
        }

        return built;
    }

    // The table is of a server that has an ffmpeg.
    private sealed class FakeFrames : IFrames
    {
        public bool CanTake => true;

        public Task<StillOutcome> FirstAsync(string mediaId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<StillOutcome> LastAsync(string mediaId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private static ProviderTraits Traits { get; } = new() { Kinds = Enum.GetValues<GenerationKind>().ToHashSet(), SubmissionsAtOnce = null, Polling = PollPlan.Default };

    private static Account AccountAt(string upstream) => new()
    {
        Id = upstream,
        Upstream = upstream,
        Name = upstream,
        TokenHash = "hash",
        Status = AccountStatus.Enabled,
        Origin = AccountOrigin.Configuration,
    };
}
