using Microsoft.Extensions.DependencyInjection;

namespace Torii.Storage.Tests.Support;

/// <summary>SQLite over a folder of its own.</summary>
public sealed class SqliteEngine : ITestEngine
{
    public TemporaryFolder Folder { get; } = new();

    public string Database => Folder.File("torii.db");

    public void Register(IServiceCollection services, string replica) =>
        services.AddToriiStorage(new StorageOptions { DataFolder = Folder.Path, Replica = replica });

    public void Dispose() => Folder.Dispose();
}
