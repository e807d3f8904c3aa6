using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Storage;

namespace Torii.Bench.Store;

/// <summary>A database in a folder of its own, with a pool of accounts that hears of its commits.</summary>
internal sealed class OpenedStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;

    private OpenedStore(DirectoryInfo folder, ServiceProvider services)
    {
        (_folder, _services) = (folder, services);
        Work = services.GetRequiredService<IWorkStore>();
        Ids = services.GetRequiredService<IdSource>();
        Pool = services.GetRequiredService<AccountPool>();
    }

    /// <summary>The lane that everything waits in.</summary>
    public static Lane Lane { get; } = new(Target.Sora.Name, GenerationKind.Video, null, null);

    public IWorkStore Work { get; }

    public IdSource Ids { get; }

    public AccountPool Pool { get; }

    /// <summary>Opens an empty one, and prints what a flush to this disk costs.</summary>
    public static Task<OpenedStore> OpenAsync(int accounts)
    {
        var folder = Directory.CreateTempSubdirectory("torii-bench");
        Fsync.Print(folder.FullName);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ISecretBox, PlainSecrets>();
        services.AddSingleton(new AccountPool(new Turnwise(), RouteBook.OnlySora, TimeProvider.System));
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<AccountPool>());
        services.AddToriiStorage(new StorageOptions { DataFolder = folder.FullName });
        var store = new OpenedStore(folder, services.BuildServiceProvider());
        store.AddAccounts(accounts);
        return Task.FromResult(store);
    }

    /// <summary>A generation that waits.</summary>
    public Generation New(string clientId)
    {
        var (id, now) = (Ids.Next(), TimeProvider.System.GetUtcNow());
        return new Generation
        {
            Id = id,
            BatchId = id,
            Position = 0,
            ClientId = clientId,
            Door = "chat",
            AskedModel = "sora2-landscape-10s",
            Lane = Lane,
            Request = new GenerationRequest
            {
                Model = "sora2-landscape-10s",
                Kind = GenerationKind.Video,
                Prompt = "A fox trots through fresh snow at first light; the camera follows low behind it, quiet, with a long lens",
                Size = new PixelSize(1280, 720),
                Seconds = 10,
            },
            State = GenerationState.Queued,
            CreatedAt = now,
            Deadline = now.AddMinutes(30),
        };
    }

    /// <summary>Chooses an account and opens an attempt through it; null where none was free.</summary>
    public async Task<ClaimOutcome.Claimed?> ClaimAsync(string clientId)
    {
        if (Pool.Reserve(Lane) is not { } seat)
        {
            return null;
        }

        var now = TimeProvider.System.GetUtcNow();
        var outcome = await Work.ClaimAsync(
            new Claim
            {
                AttemptId = Ids.Next(),
                Lane = Lane,
                ClientId = clientId,
                AccountId = seat.Account.Id,
                Target = seat.Target,
                Slot = seat.Slot,
                Gate = seat.Gate,
                At = now,
                Deadline = now.AddMinutes(50),
            },
            CancellationToken.None);
        return (ClaimOutcome.Claimed)outcome;
    }

    public async ValueTask DisposeAsync()
    {
        using (var process = Process.GetCurrentProcess())
        {
            Console.WriteLine($"resident memory {process.WorkingSet64 / 1e6:F0} MB");
        }

        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void AddAccounts(int count)
    {
        var upstream = new Upstream("sora", "sora", new Uri("http://127.0.0.1/"));
        var traits = new ProviderTraits { Kinds = new HashSet<GenerationKind> { GenerationKind.Video }, SubmissionsAtOnce = 1, Polling = PollPlan.Default };
        for (var number = 0; number < count; number++)
        {
            var account = new Account
            {
                Id = Ids.Next(),
                Upstream = "sora",
                Name = $"account {number}",
                TokenHash = "",
                VideoLimit = 1,
                Status = AccountStatus.Enabled,
                Origin = AccountOrigin.Operator,
            };
            Pool.Put(account, upstream, traits);
        }
    }

    /// <summary>Nothing secret is written here.</summary>
    private sealed class PlainSecrets : ISecretBox
    {
        public string Protect(string text) => text;

        public string Unprotect(string text) => text;
    }
}
