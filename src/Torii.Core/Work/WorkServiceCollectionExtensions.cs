using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Clients;
using Torii.Core.Costs;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;
using Torii.Core.Stores;
using Torii.Core.Work.Attempting;
using Torii.Core.Work.Cancelling;
using Torii.Core.Work.Caring;
using Torii.Core.Work.Checking;
using Torii.Core.Work.Collecting;
using Torii.Core.Work.Deleting;
using Torii.Core.Work.Dispatching;
using Torii.Core.Work.Feeding;
using Torii.Core.Work.Intaking;
using Torii.Core.Work.Publishing;
using Torii.Core.Work.Reconciling;
using Torii.Core.Work.Remaking;
using Torii.Core.Work.Removing;
using Torii.Core.Work.Renewing;
using Torii.Core.Work.Repeating;
using Torii.Core.Work.Restored;
using Torii.Core.Work.Sweeping;
using Torii.Core.Work.Tailoring;
using Torii.Core.Work.Watching;

namespace Torii.Core.Work;

/// <summary>Registers the road of a generation.</summary>
public static class WorkServiceCollectionExtensions
{
    /// <summary>Adds the work loop and everything on it. Stores, providers, egresses and options come from elsewhere.</summary>
    public static IServiceCollection AddToriiWork(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IdSource>();
        services.TryAddSingleton<ClientBook>();
        services.TryAddSingleton(SoraModels.Catalogue);
        services.TryAddSingleton<ProviderBook>();
        services.TryAddSingleton<EgressBook>();
        services.TryAddSingleton(RouteBook.OnlySora);
        services.AddSingleton<Wayfinder>();
        services.AddStandIns();
        services.AddSingleton<AttemptCosts>();
        AddMetrics(services);
        AddAccounts(services);
        AddListeners(services);
        AddLoops(services);
        services.AddHostedService<WorkLoop>();
        return services;
    }

    private static void AddMetrics(IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<WorkMetrics>();
        services.AddSingleton<CostMetrics>();
        services.AddSingleton<AccountMetrics>();
        services.AddSingleton<QueueMetrics>();
        services.AddSingleton<Endings>();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton<ISelectionStrategy, RoundRobin>();
        services.AddSingleton<ISelectionStrategy, LeastBusy>();
        services.AddSingleton<ISelectionStrategy>(_ => new RandomChoice(new Random()));
        services.AddSingleton(provider => new AccountPool(
            provider.GetServices<ISelectionStrategy>().Single(strategy => strategy.Name == provider.GetRequiredService<IOptions<WorkOptions>>().Value.Selection),
            provider.GetRequiredService<RouteBook>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Accesses>();
        services.AddSingleton<Holds>();
        services.AddSingleton(provider => new Renewals(
            provider.GetRequiredService<Accesses>(),
            provider.GetRequiredService<ProviderBook>(),
            provider.GetRequiredService<Holds>(),
            provider.GetRequiredService<IAccountStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Renewals>>()));
        services.AddSingleton<PlanLookup>();
        services.AddSingleton<Quotas>();
        services.AddSingleton<Inspector>();
        services.AddSingleton<Inspections>();
        services.AddSingleton<Conduct>();
        services.AddSingleton<AccountStandings>();
        services.AddSingleton(provider => new Tending(
            provider.GetRequiredService<Inspector>(),
            provider.GetRequiredService<Renewals>(),
            provider.GetRequiredService<Holds>()));
        services.AddSingleton<EarlyRenewals>();
        services.AddSingleton<IErrandHandler>(provider => provider.GetRequiredService<Inspector>());
        services.AddSingleton<Removals>();
        services.AddSingleton<IErrandHandler, Leftovers>();
        services.AddSingleton<IErrandHandler, CharacterRemoval>();
        services.AddSingleton<IErrandHandler, PostRemoval>();
        services.TryAddSingleton<GenerationMedia>();
        services.AddSingleton<IErrandHandler, MediaRemoval>();
        services.AddSingleton<IErrandHandler, TaskCancelling>();
        services.AddSingleton(provider => new CleanUps(
            provider.GetRequiredService<IMediaGallery>(),
            provider.GetRequiredService<GenerationMedia>(),
            provider.GetRequiredService<IWorkStore>(),
            provider.GetRequiredService<IErrandStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IErrandHandler>(provider => provider.GetRequiredService<CleanUps>());
        services.AddSingleton<IErrandHandler, Settling>();
    }

    private static void AddListeners(IServiceCollection services)
    {
        services.AddSingleton<ClientLoad>();
        services.AddSingleton<Feed>();
        services.AddSingleton<ErrandRunner>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<AccountPool>());
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<ClientLoad>());
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<Feed>());
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<ErrandRunner>());
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<Endings>());
    }

    private static void AddLoops(IServiceCollection services)
    {
        services.AddSingleton<BackgroundTasks>();
        services.AddSingleton<ChangeWriter>();
        services.AddSingleton<AfterRestore>();
        services.AddSingleton<DiskRefusals>();
        services.AddSingleton<UsualLengths>();
        services.AddSingleton<Baselines>();
        services.AddSingleton<ClientRates>();
        services.AddSingleton<Limits>();
        services.AddSingleton<Repeats>();
        services.AddSingleton(provider => new Answers(
            provider.GetRequiredService<IAskStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Answers>>()));
        services.AddSingleton<LostAnswers>();
        services.AddSingleton(provider => new OpenAsks(
            provider.GetRequiredService<Answers>(),
            provider.GetRequiredService<LostAnswers>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Deletion(
            provider.GetRequiredService<IGenerationStore>(),
            provider.GetRequiredService<ChangeWriter>(),
            provider.GetRequiredService<IdSource>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Cancellation(
            provider.GetRequiredService<IGenerationStore>(),
            provider.GetRequiredService<ChangeWriter>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SourceFinder>();
        services.AddSingleton<Recipes>();
        services.AddSingleton<Ways>();
        services.AddSingleton<IngredientsReader>();
        services.AddSingleton<Tailor>();
        services.AddSingleton(provider => new Intake(
            provider.GetRequiredService<ModelCatalogue>(),
            provider.GetRequiredService<AccountPool>(),
            provider.GetRequiredService<Limits>(),
            provider.GetRequiredService<Ways>(),
            provider.GetRequiredService<Recipes>(),
            provider.GetRequiredService<Repeats>(),
            provider.GetRequiredService<IWorkStore>(),
            provider.GetRequiredService<IdSource>(),
            provider.GetRequiredService<WorkMetrics>(),
            provider.GetRequiredService<IOptions<WorkOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Remake(
            provider.GetRequiredService<ModelCatalogue>(),
            provider.GetRequiredService<ClientBook>(),
            provider.GetRequiredService<IngredientsReader>(),
            provider.GetRequiredService<AccountPool>(),
            provider.GetRequiredService<Intake>()));
        services.AddSingleton<Setbacks>();
        services.AddSingleton<ResultFetcher>();
        services.AddSingleton(provider => new Publisher(
            provider.GetRequiredService<IPostStore>(),
            provider.GetRequiredService<ISourceStore>(),
            provider.GetRequiredService<IWorkStore>(),
            provider.GetRequiredService<IMediaStore>(),
            provider.GetRequiredService<Accesses>(),
            provider.GetRequiredService<Renewals>(),
            provider.GetRequiredService<ResultFetcher>(),
            provider.GetRequiredService<IdSource>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new LinkedResults(
            provider.GetRequiredService<ISourceStore>(),
            provider.GetRequiredService<IGenerationStore>(),
            provider.GetRequiredService<IMediaStore>(),
            provider.GetRequiredService<ResultFetcher>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LinkedResults>>()));
        services.AddSingleton<WholeResults>();
        services.AddSingleton<Collector>();
        services.AddSingleton<WatchQueue>();
        services.AddSingleton<Watcher>();
        services.AddSingleton(provider => new TaskNews(provider.GetRequiredService<Watcher>()));
        services.AddSingleton<Reconciler>();
        services.AddSingleton<SubmissionEnd>();
        services.AddSingleton<StepCaller>();
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<Room>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<Sweeper>();
    }
}
