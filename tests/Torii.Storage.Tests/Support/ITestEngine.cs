using Microsoft.Extensions.DependencyInjection;

namespace Torii.Storage.Tests.Support;

/// <summary>An engine that a suite runs on, with a database of its own.</summary>
public interface ITestEngine : IDisposable
{
    /// <summary>Registers the stores over the engine's database, which keeps what an earlier host wrote.</summary>
    void Register(IServiceCollection services, string replica);
}
