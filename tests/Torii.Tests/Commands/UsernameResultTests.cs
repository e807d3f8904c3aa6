using Torii.Commands.Usernames;

namespace Torii.Tests.Commands;

/// <summary>The form of results: whole in the file, discreet on the screen.</summary>
public sealed class UsernameResultTests
{
    [Theory]
    [InlineData(true, "OK (abcdefgh)", "secret-token-1 ---- SUCCESS ---- OK (abcdefgh)")]
    [InlineData(false, "Failed 401: no\nsuch token", "secret-token-1 ---- ERROR ---- Failed 401: no such token")]
    public void FileLine_HasTheDocumentedForm(bool succeeded, string message, string expected) =>
        new UsernameResult(Line("secret-token-1"), succeeded, message).ToFileLine().ShouldBe(expected);

    [Fact]
    public void ScreenLine_ShowsSixCharactersOfTheToken() =>
        new UsernameResult(Line("secret-token-1"), false, "Failed 401: secret-token-1 is dead").ToScreenLine().ShouldBe("1: secret… Failed 401: secret… is dead");

    private static TokenLine Line(string token) => new(1, token, token);
}
