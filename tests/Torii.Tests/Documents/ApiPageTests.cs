using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>The page about the API has every request that the descriptions have, which other tests hold against the server.</summary>
public sealed class ApiPageTests
{
    [Fact]
    public Task Requests_OfPrograms_AreThoseDescribed() => new Region("docs/api.md", "requests").ShouldBeAsync(ApiTable.Write(Described("src/Torii/Doors/OpenApi/v1.json")));

    [Fact]
    public Task Requests_OfOperators_AreThoseDescribed() => new Region("docs/admin-api.md", "requests").ShouldBeAsync(ApiTable.Write(Described("web/src/api/admin.json")));

    private static string Described(string file) => Path.Combine(Repository.Root, file);
}
