using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>An admin key that can be guessed is told of at the start.</summary>
public sealed class ShortAdminKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("fifteen-letters", true)]
    [InlineData("sixteen--letters", false)]
    public async Task AdminKey_OfFewLetters_IsWarnedOf(string key, bool isWarnedOf)
    {
        await using var server = ServerRun.Start(_folder.Path, Variables.Trial(Ports.Next()).And("ADMIN_KEY", key));
        await server.ListeningAsync();

        server.Out.Text.Contains("ADMIN_KEY", StringComparison.Ordinal).ShouldBe(isWarnedOf, server.Out.Text);
        server.ShouldNotTell(key);
    }

    public void Dispose() => _folder.Dispose();
}
