using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Storage.Media;
using Torii.Storage.Migrations;
using Torii.Storage.Sql;
using Torii.Storage.Sql.Work;
using Torii.Storage.Sqlite;

namespace Torii.Storage;

/// <summary>Brings the stores into a host.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Registers every store over the embedded database, and the media on disk. The data folder is taken and the database
    /// opened when the first of them is asked for; both are given back when the container ends. The container must also
    /// hold an <see cref="ISecretBox"/>, and may hold any number of <see cref="ICommitListener"/>s: they are asked for at
    /// the first commit, so that they may depend on stores.
    /// </summary>
    public static IServiceCollection AddToriiStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IdSource>();
        services.AddMetrics();
        services.TryAddSingleton<MediaMetrics>();
        services.AddSingleton(_ => DataFolder.Take(options.DataFolder));
        services.AddSingleton<IDatabase>(provider => SqliteDatabase.Open(
            provider.GetRequiredService<DataFolder>().Database,
            options.Replica,
            ActivatorUtilities.CreateInstance<Migrator>(provider, Migration.Embedded(typeof(Migration).Assembly)),
            ActivatorUtilities.CreateInstance<CommitListeners>(provider, (Func<IEnumerable<ICommitListener>>)provider.GetServices<ICommitListener>),
            provider.GetRequiredService<ILogger<SqliteDatabase>>()));
        services.AddStores();
        services.AddSingleton(provider =>
        {
            // The spool is only ours to clear while the data folder is.
            var data = provider.GetRequiredService<DataFolder>();
            return new MediaFolder(options.MediaFolder ?? Path.Combine(data.Path, "media"));
        });
        services.AddSingleton<IMediaFolder>(provider => provider.GetRequiredService<MediaFolder>());
        services.AddSingleton<IMediaFiles, DiskMedia>();
        return services;
    }

    /// <summary>
    /// Registers every store over a database that another process may hold, for reading alone: nothing is taken, made or
    /// brought up to date. The container must also hold an <see cref="ISecretBox"/>.
    /// </summary>
    public static IServiceCollection AddToriiReading(this IServiceCollection services, string dataFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IdSource>();
        services.AddSingleton<IDatabase>(_ => new ReadOnlyDatabase(DataFolder.DatabaseIn(Path.GetFullPath(dataFolder))));
        return services.AddStores();
    }

    private static IServiceCollection AddStores(this IServiceCollection services)
    {
        services.AddSingleton<IWorkStore, WorkStore>();
        services.AddSingleton<IGenerationStore, GenerationStore>();
        services.AddSingleton<IGenerationSearch, GenerationSearch>();
        services.AddSingleton<IMediaStore, MediaStore>();
        services.AddSingleton<IMediaGallery, MediaGallery>();
        services.AddSingleton<IKeepingStore, KeepingStore>();
        services.AddSingleton<ISourceStore, SourceStore>();
        services.AddSingleton<IPostStore, PostStore>();
        services.AddSingleton<ICharacterStore, CharacterStore>();
        services.AddSingleton<IAccountStore, AccountStore>();
        services.AddSingleton<IAccountHistoryStore, AccountHistoryStore>();
        services.AddSingleton<IEgressStore, EgressStore>();
        services.AddSingleton<IClientStore, ClientStore>();
        services.AddSingleton<IErrandStore, ErrandStore>();
        services.AddSingleton<ISettingStore, SettingStore>();
        services.AddSingleton<IAskStore, AskStore>();
        services.AddSingleton<IFileStore, FileStore>();
        services.AddSingleton<IDeliveryStore, DeliveryStore>();
        services.AddSingleton<ILedgerStore, LedgerStore>();
        services.AddSingleton<ISessionStore, SessionStore>();
        services.AddSingleton<IAuditStore, AuditStore>();
        services.AddSingleton<ILogStore, LogStore>();
        services.AddSingleton<IStatisticsStore, StatisticsStore>();
        services.AddSingleton<IStandingStore, StandingStore>();
        services.AddSingleton<IUpstreamStore, UpstreamStore>();
        return services;
    }
}
