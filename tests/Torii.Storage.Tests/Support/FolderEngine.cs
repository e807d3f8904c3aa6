using Microsoft.Extensions.DependencyInjection;

namespace Torii.Storage.Tests.Support;

/// <summary>SQLite over a folder that somebody else looks after.</summary>
internal sealed class FolderEngine(string folder) : ITestEngine
{
    public void Register(IServiceCollection services, string replica) =>
        services.AddToriiStorage(new StorageOptions { DataFolder = folder, Replica = replica });

    public void Dispose()
    {
    }
}
