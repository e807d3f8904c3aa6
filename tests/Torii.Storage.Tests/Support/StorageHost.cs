using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Core.Keeping;
using Torii.Core.Statistics;
using Torii.Core.Stores;

namespace Torii.Storage.Tests.Support;

/// <summary>A container with every store over one engine, and one listener.</summary>
public sealed class StorageHost : IDisposable
{
    private readonly ServiceProvider _services;

    public StorageHost(ITestEngine engine, TimeProvider time, string replica = "local", params ICommitListener[] listeners)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddSingleton<ISecretBox>(new TestSecretBox(Keys.CreateProtector("test")));
        services.AddSingleton<ICommitListener>(Listener);
        foreach (var listener in listeners)
        {
            services.AddSingleton(listener);
        }

        engine.Register(services, replica);
        services.AddToriiStatistics();
        services.AddToriiKeeping();
        _services = services.BuildServiceProvider();
    }

    // One set of keys for the whole run: a database is opened again by another host.
    private static EphemeralDataProtectionProvider Keys { get; } = new();

    public RecordingListener Listener { get; } = new();

    public IWorkStore Work => Get<IWorkStore>();

    public IGenerationStore Generations => Get<IGenerationStore>();

    public IMediaStore Media => Get<IMediaStore>();

    public IAccountStore Accounts => Get<IAccountStore>();

    public IClientStore Clients => Get<IClientStore>();

    public IErrandStore Errands => Get<IErrandStore>();

    public ISettingStore Settings => Get<ISettingStore>();

    public ILedgerStore Ledger => Get<ILedgerStore>();

    public IdSource Ids => Get<IdSource>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => _services.Dispose();

    private sealed class TestSecretBox(IDataProtector protector) : ISecretBox
    {
        public string Protect(string text) => protector.Protect(text);

        public string Unprotect(string text) => protector.Unprotect(text);
    }
}
