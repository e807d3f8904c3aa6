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
    public void Document_WithLaterFields_IsRead() =>
        SoraCredential.Parse("""{"session_token":"s","token":"abc","refresh_token":null}""").ShouldBe(new SoraCredential("abc"));

    [Fact]
    public void Text_OfACredential_DoesNotShowTheToken() => $"{new SoraCredential("secret")}".ShouldNotContain("secret");

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
