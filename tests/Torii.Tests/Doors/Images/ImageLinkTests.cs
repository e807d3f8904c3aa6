using System.Net;
using Torii.Core.Media;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Images;

/// <summary>Pictures of a server that keeps only the upstream's links.</summary>
public sealed class ImageLinkTests
{
    [Fact]
    public async Task Bytes_AreFetchedWhereTheyAreWanted()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string> { ["IMAGE_LOCALIZATION"] = "false" },
        });
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);

        var linked = await client.GenerateAsync(ImageRequests.Prompt("a weathercock").With("response_format", "url"));
        var sent = await client.GenerateAsync(ImageRequests.Prompt("a weathercock that comes along"));

        linked.Status.ShouldBe(HttpStatusCode.OK, linked.Body);
        new Uri(linked.Json.Data()[0].GetProperty("url").GetString()!).Authority.ShouldBe(scene.Torii.Setup.Backend.Authority);
        MediaFormat.Sniff(sent.Json.Data()[0].Bytes()).ShouldBe(MediaFormat.Png);
        sent.Json.Adjustments().ShouldBeEmpty();
    }
}
