using System.Net;

namespace Torii.Tests.WebConsole;

/// <summary>A server that was built without its console.</summary>
public sealed class MissingConsoleTests
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/accounts")]
    public async Task Page_SaysHowToGetTheConsole(string path)
    {
        await using var scene = await ConsoleScene.WithoutFilesAsync();

        using var answer = await scene.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var text = await ConsoleScene.TextAsync(answer);
        text.ShouldContain("Node.js 20.19 or newer");
        text.ShouldContain("dotnet build");
        text.ShouldNotContain("<script");
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task File_IsNotFound()
    {
        await using var scene = await ConsoleScene.WithoutFilesAsync();

        using var answer = await scene.GetAsync("/admin/assets/index.js");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
