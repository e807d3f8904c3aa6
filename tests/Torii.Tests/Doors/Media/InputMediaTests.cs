using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Media;
using Torii.Hosting;
using Torii.Security;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Media;

/// <summary>What clients gave is kept for the upstream alone.</summary>
public sealed class InputMediaTests
{
    [Fact]
    public async Task Input_WithAGoodToken_IsNotServed()
    {
        await using var scene = await Scene.StartAsync();
        var result = (await scene.First.AskAsync("as an etching", ChatModels.Picture, TestPicture.DataUrl)).Media!;
        var resultId = result.AbsolutePath.Split('/')[2];
        var inputId = Directory.GetFiles(Path.Combine(scene.Torii.Setup.DataFolder, "media"), "*", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Single(id => id != resultId);
        var link = await LinkerAsync(scene.Torii.Setup.DataFolder);

        using var nobody = new ApiClient(scene.Torii.Setup.Address, key: null);
        (await nobody.GetAsync(link(inputId!))).ShouldBeError(HttpStatusCode.NotFound, "not_found");

        // That links made here are good at all.
        link(resultId).ShouldBe(result.AbsolutePath);
        (await nobody.GetAsync(link(resultId))).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Makes the links that the server itself would make, with the key in its data folder.</summary>
    private static async Task<Func<string, string>> LinkerAsync(string dataFolder)
    {
        var settings = SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("TORII_DATA", dataFolder)]).Build()).Settings;
        await using var services = new ServiceCollection().AddLogging().AddToriiSecurity(settings).BuildServiceProvider();
        var signing = services.GetRequiredService<SigningKey>();
        await signing.LoadAsync(new StoredSettings(dataFolder, services.GetRequiredService<ISecretBox>()), TestContext.Current.CancellationToken);
        var links = new MediaLinks(signing, settings);
        var request = new DefaultHttpContext { Request = { Scheme = "http", Host = new HostString("localhost") } }.Request;
        return id => new Uri(links.Absolute(Record(id), request)).AbsolutePath;
    }

    private static MediaRecord Record(string id) =>
        new() { Id = id, Role = MediaRole.Result, ContentType = "image/png", Length = 1, Hash = "", CreatedAt = DateTimeOffset.UnixEpoch };
}
