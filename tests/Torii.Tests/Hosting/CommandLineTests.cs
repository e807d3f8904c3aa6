using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>Arguments: what is no command does not start a server by accident.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task Help_IsShownAndNothingStarts(string argument)
    {
        var (code, output, _) = await ServerRun.ToEndAsync(_folder.Path, Variables.Trial(Ports.Next()), argument);

        code.ShouldBe(0);
        output.ShouldContain("credentials");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_IsShownAndNothingStarts()
    {
        var (code, output, _) = await ServerRun.ToEndAsync(_folder.Path, Variables.Trial(Ports.Next()), "--version");

        code.ShouldBe(0);
        output.ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    [Fact]
    public async Task UnknownCommand_IsAnError()
    {
        var (code, _, error) = await ServerRun.ToEndAsync(_folder.Path, Variables.Trial(Ports.Next()), "serv");

        code.ShouldNotBe(0);
        error.ShouldContain("'serv'");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Setting_AsAnArgument_IsTaken()
    {
        var port = Ports.Next();
        await using var server = ServerRun.Start(_folder.Path, Variables.Trial(1), $"--Torii:Port={port}");

        (await server.ListeningAsync()).ShouldAllBe(address => address.Port == port);
    }

    public void Dispose() => _folder.Dispose();
}
