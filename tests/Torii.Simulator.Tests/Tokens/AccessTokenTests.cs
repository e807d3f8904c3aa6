using System.Buffers.Text;
using System.Text.Json;
using Torii.Simulator.Tokens;

namespace Torii.Simulator.Tests.Tokens;

public sealed class AccessTokenTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AccessToken Issued = new("account-id", 3, Noon.AddHours(1));

    [Fact]
    public void Write_HasTheClaimsThatCallersRead()
    {
        var parts = Issued.Write("ada@example.com", Noon).Split('.');

        parts.Length.ShouldBe(3);
        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));
        claims.GetProperty("exp").GetInt64().ShouldBe(Noon.AddHours(1).ToUnixTimeSeconds());
        claims.GetProperty("https://api.openai.com/profile").GetProperty("email").GetString().ShouldBe("ada@example.com");
    }

    [Fact]
    public void Read_OfAWrittenToken_GivesItBack() => AccessToken.Read(Issued.Write("ada@example.com", Noon)).ShouldBe(Issued);

    [Fact]
    public void Read_OfEveryBeginning_GivesNothing()
    {
        var token = Issued.Write("ada@example.com", Noon);

        Enumerable.Range(0, token.Length).ShouldAllBe(length => AccessToken.Read(token.Substring(0, length)) == null);
    }

    [Fact]
    public void Read_OfAnAlteredToken_GivesNothing()
    {
        var token = Issued.Write("ada@example.com", Noon);
        for (var index = 0; index < token.Length; index++)
        {
            var altered = token.ToCharArray();
            altered[index] = altered[index] == 'A' ? 'B' : 'A';

            AccessToken.Read(new string(altered)).ShouldBeNull();
        }
    }
}
