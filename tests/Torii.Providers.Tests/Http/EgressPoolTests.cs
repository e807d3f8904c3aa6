using Torii.Core.Accounts;
using Torii.Providers.Http;

namespace Torii.Providers.Tests.Http;

public sealed class EgressPoolTests : IDisposable
{
    private readonly EgressPool _pool = new();

    [Fact]
    public void Egress_AskedForAgain_IsTheSameWay() =>
        _pool.Of(Through("a", "http://u:p@proxy:8080")).ShouldBeSameAs(_pool.Of(Through("a", "http://u:p@proxy:8080")));

    [Fact]
    public void Egress_WithAnotherPassword_IsAnotherWay() =>
        _pool.Of(Through("a", "http://u:p@proxy:8080")).ShouldNotBeSameAs(_pool.Of(Through("a", "http://u:q@proxy:8080")));

    [Fact]
    public void Egresses_OfTheSameProxy_ShareNoConnection() =>
        _pool.Of(Through("a", "http://proxy:8080")).ShouldNotBeSameAs(_pool.Of(Through("b", "http://proxy:8080")));

    public void Dispose() => _pool.Dispose();

    private static Egress Through(string name, string proxy) => new(name, new Uri(proxy));
}
