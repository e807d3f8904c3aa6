using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Sora;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Care;

public sealed class TermsTests : IAsyncDisposable
{
    private static readonly DateTimeOffset End = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);
    private readonly TestProviders _providers = new();

    public static TheoryData<string> SilentTokens =>
    [
        "opaque",
        "a.b.c",
        "a.b",
        Tokens.Of("{}"),
        Tokens.Of("null"),
        Tokens.Of("<html>"),
        Tokens.Of("""{"exp":"1777629600"}"""),
        Tokens.Of("""{"exp":-1}"""),
        Tokens.Of("""{"exp":1e300}"""),
        Tokens.Of($$"""{"exp":1777629600,"deep":{{new string('[', 100)}}{{new string(']', 100)}} }"""),
        "x." + new string('A', 50_001) + ".x",
    ];

    [Fact]
    public void Token_ThatNamesItsEnd_EndsThen() =>
        TermsOf(new SoraCredential(Tokens.Of($$"""{"exp":{{End.ToUnixTimeSeconds()}}.9}"""))).ShouldBe(new CredentialTerms(End, false));

    [Theory]
    [MemberData(nameof(SilentTokens))]
    public void Token_ThatNamesNone_HasNone(string token) => TermsOf(new SoraCredential(token)).ShouldBe(CredentialTerms.Silent);

    [Fact]
    public void Credential_WithASessionOrARefreshToken_IsRenewable()
    {
        TermsOf(new SoraCredential("t") { SessionToken = "s" }).ShouldBe(new CredentialTerms(null, true));
        TermsOf(new SoraCredential(Token: null) { RefreshToken = "r" }).ShouldBe(new CredentialTerms(null, true));
        _providers.Sora.Care!.TermsOf("{broken").ShouldBe(CredentialTerms.Silent);
    }

    [Theory]
    [InlineData("""{"iss":"https://accounts.example.com","aud":"mail"}""", "; the token is one for another service, https://accounts.example.com")]
    [InlineData("""{"aud":["shop","till"]}""", "; the token is one for another service, shop")]
    [InlineData("""{"iss":"https://auth.openai.com","aud":["https://api.openai.com/v1"]}""", "")]
    [InlineData("""{"iss":"https://accounts.example.com","aud":["https://api.openai.com/v1",7]}""", "")]
    [InlineData("""{"iss":"http://127.0.0.1:5000"}""", "")]
    [InlineData("""{"sub":"nobody"}""", "")]
    public async Task Token_OfAnotherService_IsSaidToBeOneWhenItIsRefused(string claims, string hint)
    {
        await using var backend = await StandIn.AnsweringAsync(401, """{"error":{"message":"No.","code":"token_invalidated"}}""");
        var access = TestAccounts.At(backend.BaseAddress, credential: new SoraCredential(Tokens.Of(claims)).ToDocument());

        var outcome = await _providers.Sora.CheckAsync(access, TestContext.Current.CancellationToken);

        outcome.ShouldBe(new CheckOutcome.Refused(new Refusal(Cause.Unauthorized, "No." + hint)));
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private CredentialTerms TermsOf(SoraCredential credential) => _providers.Sora.Care!.TermsOf(credential.ToDocument());
}
