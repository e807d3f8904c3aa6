using Microsoft.AspNetCore.Builder;
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
        await scene.Torii.StopAsync();

        var links = await LinksAsync(scene.Torii.Setup.DataFolder);
        await scene.Torii.StartAsync();

        using var client = new ApiClient(scene.Torii.Setup.Address, key: null);
        links.ShouldContainKey(MediaRole.Input);
        (await client.GetAsync(links[MediaRole.Input])).ShouldBeError(System.Net.HttpStatusCode.NotFound, "not_found");

        // That links made here are good at all.
        links[MediaRole.Result].ShouldBe(result.AbsolutePath);
        (await client.GetAsync(links[MediaRole.Result])).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    /// <summary>The links that the server itself would make to what its data folder holds.</summary>
    private static async Task<Dictionary<MediaRole, string>> LinksAsync(string dataFolder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("TORII_DATA", dataFolder)]).Build();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddTorii(SettingsSource.Read(configuration).Settings);
        await using var app = builder.Build();
        await app.Services.GetRequiredService<SigningKey>().LoadAsync(app.Services.GetRequiredService<ISettingStore>(), TestContext.Current.CancellationToken);
        var store = app.Services.GetRequiredService<IMediaStore>();
        var links = new Dictionary<MediaRole, string>();
        var request = new DefaultHttpContext { Request = { Scheme = "http", Host = new HostString("localhost") } }.Request;
        foreach (var file in Directory.GetFiles(Path.Combine(dataFolder, "media"), "*", SearchOption.AllDirectories))
        {
            if (await store.FindAsync(Path.GetFileNameWithoutExtension(file), TestContext.Current.CancellationToken) is { } record)
            {
                links[record.Role] = new Uri(app.Services.GetRequiredService<MediaLinks>().Absolute(record, request)).AbsolutePath;
            }
        }

        return links;
    }
}
