using System.Text;
using Torii.Commands.Usernames;

namespace Torii.Tests.Commands;

/// <summary>Files of tokens, however they are written.</summary>
public sealed class TokenLinesTests
{
    [Fact]
    public async Task Tokens_AreReadWithAndWithoutBearer()
    {
        var lines = await ReadAsync("\uFEFFone\r\n\n   \nBearer two\n bearer three \nfour"u8.ToArray());

        lines.Select(line => line.Token).ShouldBe(["one", "two", "three", "four"]);
        lines.Select(line => line.Number).ShouldBe([1, 4, 5, 6]);
    }

    [Fact]
    public async Task HostileLines_AreNoTokensAndTheOthersStay()
    {
        byte[] file =
        [
            .. "one\n"u8, 0xC3, 0x28, (byte)'\n', .. "two words\n"u8, .. "nul\0\n"u8, .. "Bearer\n"u8,
            .. Encoding.ASCII.GetBytes(new string('x', 300_000)), .. "\nlast"u8,
        ];

        var lines = await ReadAsync(file);

        lines.Select(line => line.Token).ShouldBe(["one", null, null, null, null, null, "last"]);
        lines.Select(line => line.Number).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        lines.ShouldAllBe(line => line.Text.Length <= 200 && !line.Text.Any(char.IsControl));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("                                        ")]
    public async Task EndlessLine_IsOneFault(string start)
    {
        var lines = await ReadAsync(Encoding.ASCII.GetBytes(start + new string('x', 5_000_000)));

        lines.ShouldHaveSingleItem().Token.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n \n")]
    public async Task NothingButBlanks_IsNothing(string text) => (await ReadAsync(Encoding.UTF8.GetBytes(text))).ShouldBeEmpty();

    [Fact]
    public async Task HundredThousandLines_AreRead()
    {
        var text = string.Join('\n', Enumerable.Range(0, 100_000).Select(number => $"token-{number}"));

        (await ReadAsync(Encoding.UTF8.GetBytes(text))).Count.ShouldBe(100_000);
    }

    private static async Task<IReadOnlyList<TokenLine>> ReadAsync(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await TokenLines.ReadAsync(stream, TestContext.Current.CancellationToken).ToListAsync();
    }
}
