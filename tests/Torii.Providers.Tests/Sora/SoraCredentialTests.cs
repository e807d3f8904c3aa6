using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Sora;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraCredentialTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    [Fact]
    public void Document_IsReadAsItWasWritten()
    {
        var credential = new SoraCredential("abc.def-ghi_jkl");

        credential.ToDocument().ShouldBe("""{"token":"abc.def-ghi_jkl"}""");
        SoraCredential.Parse(credential.ToDocument()).ShouldBe(credential);
    }

    [Fact]
    public void Document_OfAllTokens_IsReadAsItWasWritten()
    {
        var credential = new SoraCredential("abc") { SessionToken = "session", RefreshToken = "refresh", ClientId = "app_1" };

        credential.ToDocument().ShouldBe("""{"token":"abc","session_token":"session","refresh_token":"refresh","client_id":"app_1"}""");
        SoraCredential.Parse(credential.ToDocument()).ShouldBe(credential);
        credential.IsRenewable.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"session_token":" s "}""", "s", null)]
    [InlineData("""{"token":null,"refresh_token":"r","other":[1]}""", null, "r")]
    [InlineData("""{"token":"  ","session_token":"s","refresh_token":""}""", "s", null)]
    public void Document_WithoutAnAccessToken_HoldsWhatOneIsHadFor(string document, string? session, string? refresh)
    {
        var credential = SoraCredential.Parse(document).ShouldNotBeNull();

        (credential.Token, credential.SessionToken, credential.RefreshToken).ShouldBe((null, session, refresh));
    }

    [Theory]
    [InlineData("""{"session_token":"a;b"}""")]
    [InlineData("""{"session_token":"a, b"}""")]
    [InlineData("""{"token":"abc","refresh_token":"r\r\nx: y"}""")]
    [InlineData("""{"token":"abc","client_id":"ключ"}""")]
    [InlineData("""{"client_id":"app_1"}""")]
    [InlineData("""{"token":17}""")]
    public void Document_WithAFieldThatCannotBeSent_IsNone(string document) => SoraCredential.Parse(document).ShouldBeNull();

    [Fact]
    public void Text_OfACredential_DoesNotShowTheTokens() =>
        $"{new SoraCredential("secret") { SessionToken = "secret", RefreshToken = "secret" }}".ShouldNotContain("secret");

    [Fact]
    public async Task Credential_ThatHasNoAccessTokenYet_IsUnauthorizedSoThatItIsRenewed()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");

        var outcome = await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress, credential: """{"session_token":"s"}"""), TestRequests.Video());

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Unauthorized);
        backend.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"token":null}""")]
    [InlineData("""{"token":"Bearer "}""")]
    [InlineData("""{"token":"a b"}""")]
    [InlineData("""{"token":"a\r\nx: y"}""")]
    [InlineData("""{"token":"ключ"}""")]
    public async Task Credential_WithoutAUsableToken_IsUnauthorizedAndNothingIsSent(string credential)
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");

        var outcome = await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress, credential: credential), TestRequests.Video());

        outcome.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Unauthorized);
        backend.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Credential_WithTheWordBearer_IsTheSame()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");

        await _providers.Sora.SubmitAsync(TestAccounts.At(backend.BaseAddress, credential: """{"token":"Bearer abc"}"""), TestRequests.Video());

        backend.Calls.Single().Headers["Authorization"].ShouldBe("Bearer abc");
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();
}
