using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Commands;

/// <summary>Every command tells what it does, and does nothing else when asked that.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("usernames")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("proxies")]
    [InlineData("credentials")]
    [InlineData("costs")]
    [InlineData("doctor")]
    [InlineData("import", "sora2api")]
    [InlineData("health")]
    public async Task Help_IsShown(params string[] command)
    {
        var (code, output, _) = await ServerRun.ToEndAsync(_folder.Path, Variables.Trial(1), [.. command, "--help"]);

        code.ShouldBe(0);
        output.ShouldContain(command[^1]);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();
}
