using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Clients;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Core.Work.Intaking;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Tests.Support;

/// <summary>The whole road as the server wires it, over stores and an upstream in memory and a clock that is moved by hand.</summary>
internal sealed class TestRoad : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly RouteBook _routes;
    private readonly List<Client> _clients = [];
    private readonly List<(Account Account, Upstream? Upstream)> _accounts = [];
    private bool _isStarted;
    private int _asked;

    public TestRoad(Action<WorkOptions>? configure = null, params IErrandHandler[] handlers)
        : this(new ManualTimeProvider(), configure, RouteBook.OnlySora, handlers)
    {
    }

    /// <summary>A road that leads to other targets, too.</summary>
    public TestRoad(RouteBook routes)
        : this(new ManualTimeProvider(), configure: null, routes)
    {
    }

    private TestRoad(ManualTimeProvider time, Action<WorkOptions>? configure, RouteBook routes, params IErrandHandler[] handlers)
    {
        (Time, Provider, Media) = (time, new FakeProvider(time), new MemoryMediaStore(Rows));
        ClientFiles = new MemoryFileStore(Media, time);
        _routes = routes;
        _services = Wire(configure, handlers);
        Store = _services.GetRequiredService<MemoryWorkStore>();
    }

    private TestRoad(TestRoad dead)
    {
        (Time, Provider, Rows, Accounts, Errands, Asks) = (dead.Time, dead.Provider, dead.Rows, dead.Accounts, dead.Errands, dead.Asks);
        Ledger = dead.Ledger;
        (Media, Files, ClientFiles, Settings, _routes) = (dead.Media, dead.Files, dead.ClientFiles, dead.Settings, dead._routes);
        _services = Wire(configure: null, []);
        Store = _services.GetRequiredService<MemoryWorkStore>();
        dead._accounts.ForEach(entry => Add(entry.Account, entry.Upstream));
        dead._clients.ForEach(client => Add(client));
    }

    public ManualTimeProvider Time { get; }

    public FakeProvider Provider { get; }

    public MemoryRows Rows { get; } = new();

    public MemoryAccountStore Accounts { get; } = new();

    public MemoryErrandStore Errands { get; } = new();

    public MemoryAskStore Asks { get; } = new();

    public MemoryLedgerStore Ledger { get; } = new();

    public MemoryMediaStore Media { get; }

    public MemoryFileStore ClientFiles { get; }

    public MemoryMediaFiles Files { get; } = new();

    public FakeMediaFolder MediaFolder { get; } = new();

    public MemorySettings Settings { get; } = new();

    public MemoryWorkStore Store { get; }

    public AccountPool Pool => Get<AccountPool>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Add(Account account, Upstream? upstream = null)
    {
        _accounts.Add((account, upstream));
        Pool.Put(account, upstream ?? Samples.Upstream, Provider.Traits);
    }

    public void Add(Client client)
    {
        _clients.Add(client);
        Get<ClientBook>().Set(_clients);
    }

    /// <summary>Begins the loops, taking over what the rows hold open.</summary>
    public async Task StartAsync()
    {
        await Get<IHostedService>().StartAsync(default);
        _isStarted = true;
    }

    /// <summary>Another server on the same rows, media and upstream, as after a crash of this one.</summary>
    public async Task<TestRoad> RestartAsync()
    {
        await DisposeAsync();
        var road = new TestRoad(this);
        await road.StartAsync();
        return road;
    }

    /// <summary>Asks for results; what comes of it.</summary>
    public Task<IntakeOutcome> AskAsync(string client = "client", string model = "sora2-landscape-10s", int count = 1, params string[] images) =>
        Get<Intake>().AcceptAsync(
            new IntakeRequest
            {
                Client = Get<ClientBook>().Find(client) ?? Samples.Client(client),
                Door = "chat",
                AskedModel = model,
                Model = SoraModels.Catalogue.Find(model)!,
                Prompt = "A heron lands on a pond.",
                Count = count,
                Images = images,
                Ask = new Ask($"ask {Interlocked.Increment(ref _asked)}"),
            },
            default);

    /// <summary>Asks for what a request says beyond the usual; what comes of it.</summary>
    public Task<IntakeOutcome> AskAsync(string model, Func<IntakeRequest, IntakeRequest> change) =>
        Get<Intake>().AcceptAsync(
            change(new IntakeRequest
            {
                Client = Samples.Client("client"),
                Door = "chat",
                AskedModel = model,
                Model = SoraModels.Catalogue.Find(model)!,
                Prompt = "A heron lands on a pond.",
                Ask = new Ask($"ask {Interlocked.Increment(ref _asked)}"),
            }),
            default);

    /// <summary>Asks for one result that is accepted; its id.</summary>
    public async Task<string> AskOneAsync(string client = "client", string model = "sora2-landscape-10s") =>
        (await AskAsync(client, model)).ShouldBeOfType<IntakeOutcome.Accepted>().Batch.ShouldHaveSingleItem().Id;

    /// <summary>Writes a generation and its attempt as an earlier life of the server left them.</summary>
    public void Seed(Generation generation, Attempt attempt, params Step[] steps)
    {
        Rows.Generations[generation.Id] = generation;
        Rows.Attempts[attempt.Id] = attempt with { GenerationId = generation.Id };
        Rows.Steps.AddRange(steps);
    }

    public Generation Generation(string id) => Locked(() => Rows.Generations[id]);

    public IReadOnlyList<Generation> Generations() => Locked(() => Rows.Generations.Values.ToArray());

    /// <summary>A generation's attempts, oldest first.</summary>
    public IReadOnlyList<Attempt> AttemptsOf(string generationId) =>
        Locked(() => Rows.Attempts.Values.Where(attempt => attempt.GenerationId == generationId).ToArray());

    /// <summary>What a generation's timeline tells, as <c>Queued Claimed …</c>.</summary>
    public string TimelineOf(string generationId) =>
        Locked(() => string.Join(' ', Rows.Events.Where(entry => entry.GenerationId == generationId).Select(entry => entry.Type)));

    /// <summary>Cancels as a door does.</summary>
    public Task CancelAsync(string generationId) => Store.ApplyAsync(Road.Cancel(Generation(generationId), Time.GetUtcNow()), default);

    public bool HasEnded(string generationId) => Generation(generationId).State.IsEnd();

    /// <summary>Lets time pass, from one timer to the next, until something holds.</summary>
    public void Until(Func<bool> holds, TimeSpan? most = null)
    {
        var end = Time.GetUtcNow() + (most ?? TimeSpan.FromHours(3));
        do
        {
            Calm.Wait();
            if (holds())
            {
                return;
            }
        }
        while (Time.FireNext(end));

        throw new TimeoutException($"It did not come to pass in {Time.Elapsed}: {string.Join("; ", Generations())}");
    }

    /// <summary>Lets some time pass.</summary>
    public void Pass(TimeSpan span)
    {
        var end = Time.GetUtcNow() + span;
        do
        {
            Calm.Wait();
        }
        while (Time.FireNext(end));

        Time.Advance(end - Time.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
        {
            _isStarted = false;
            await Stopping.OfAsync(Get<IHostedService>(), Time);
            await _services.DisposeAsync();
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (Rows)
        {
            return read();
        }
    }

    private ServiceProvider Wire(Action<WorkOptions>? configure, IErrandHandler[] handlers)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ISettingStore>(Settings);
        services.AddSingleton(SoraModels.Catalogue);
        services.AddSingleton(_routes);
        services.AddSingleton<IProvider>(Provider);
        services.AddSingleton<IAccountStore>(Accounts);
        services.AddSingleton<IErrandStore>(Errands);
        services.AddSingleton<IMediaStore>(Media);
        services.AddSingleton<IMediaGallery>(new UnaskedGallery());
        services.AddSingleton<IMediaFiles>(Files);
        services.AddSingleton<IMediaFolder>(MediaFolder);
        services.AddSingleton(provider => new MemoryWorkStore(Rows, Accounts, Errands, Media, Asks, provider.GetServices<ICommitListener>));
        services.AddSingleton<IWorkStore>(provider => provider.GetRequiredService<MemoryWorkStore>());
        services.AddSingleton<IGenerationStore>(new MemoryGenerationStore(Rows, Errands, Asks));
        services.AddSingleton<IAskStore>(Asks);
        services.AddSingleton<IFileStore>(ClientFiles);
        services.AddSingleton<ILedgerStore>(Ledger);
        services.AddSingleton(new MemorySources(Rows, Errands));
        services.AddSingleton<ISourceStore>(provider => provider.GetRequiredService<MemorySources>());
        services.AddSingleton<IPostStore>(provider => provider.GetRequiredService<MemorySources>());
        services.AddSingleton<ICharacterStore>(provider => provider.GetRequiredService<MemorySources>());
        services.Configure(configure ?? (_ => { }));
        Array.ForEach(handlers, handler => services.AddSingleton(handler));
        services.AddToriiWork();
        return services.BuildServiceProvider();
    }
}
