using System.Buffers.Text;
using System.Text;
using Torii.Importing;

namespace Torii.Tests.Importing;

/// <summary>The owner's address in an access token.</summary>
public sealed class TokenEmailTests
{
    [Theory]
    [InlineData("""{"https://api.openai.com/profile":{"email":"a@example.com"}}""", "a@example.com")]
    [InlineData("""{"https://api.openai.com/profile":{"email":"nobody"}}""", null)]
    [InlineData("""{"https://api.openai.com/profile":{"email":5}}""", null)]
    [InlineData("""{"https://api.openai.com/profile":"a@example.com"}""", null)]
    [InlineData("""{"https://api.openai.com/profile":{"email":"\ud800@"}}""", null)]
    [InlineData("""{"email":"a@example.com"}""", null)]
    [InlineData("[]", null)]
    [InlineData("half {", null)]
    public void Claims_TellItOrNothing(string claims, string? email) =>
        TokenEmail.Of($"head.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.signature").ShouldBe(email);

    [Theory]
    [InlineData(null)]
    [InlineData("opaque")]
    [InlineData("a.%%%.c")]
    [InlineData("a..c")]
    public void OtherTokens_TellNothing(string? token) => TokenEmail.Of(token).ShouldBeNull();
}
