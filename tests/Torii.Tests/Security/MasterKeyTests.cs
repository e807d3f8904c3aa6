using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>The passphrase over the keys in the data folder.</summary>
public sealed class MasterKeyTests : IDisposable
{
    private const string Name = "TORII_MASTER_KEY";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _trial = Variables.Trial(Ports.Next());

    private string[] KeyFiles => Directory.GetFiles(_folder.Sub("data/keys"));

    [Fact]
    public async Task Keys_UnderAPassphrase_CannotBeReadWithoutIt()
    {
        await MakeAsync("open sesame");

        var file = await File.ReadAllTextAsync(KeyFiles.ShouldHaveSingleItem(), TestContext.Current.CancellationToken);
        file.ShouldNotContain("<value>");
        file.ShouldContain("masterKey");
        (await ServerRun.ToEndAsync(_folder.Path, _trial.And(Name, "open sesame"), "credentials")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("close sesame")]
    [InlineData("")]
    public async Task AnotherPassphrase_EndsTheStartInPlainWords(string other)
    {
        await MakeAsync("open sesame");

        foreach (var arguments in (string[][])[[], ["credentials"]])
        {
            var (code, output, error) = await ServerRun.ToEndAsync(_folder.Path, _trial.And(Name, other), arguments);

            code.ShouldBeOneOf(1, 2);
            error.ShouldContain(Name);
            (output + error).ShouldNotContain("   at ");
            KeyFiles.ShouldHaveSingleItem();
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task MakeAsync(string passphrase) =>
        (await ServerRun.ToEndAsync(_folder.Path, _trial.And(Name, passphrase), "credentials")).Code.ShouldBe(0);
}
