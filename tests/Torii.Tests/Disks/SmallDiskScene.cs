using Torii.Tests.Support;

namespace Torii.Tests.Disks;

/// <summary>A server whose database and whose media have a small disk each, for all tests of a class, one after the other.</summary>
public sealed class SmallDiskScene : IAsyncLifetime
{
    private const string Filler = "filler";

    private Scene? _scene;
    private ApiClient? _client;

    internal Scene Scene => _scene!;

    internal ApiClient Client => _client!;

    internal static string MediaIn(string data) => Path.Combine(data, "media");

    /// <summary>The data folder, as the server knows it.</summary>
    internal string Data => Scene.Torii.Setup.DataFolder;

    /// <summary>The media folder, as the server knows it.</summary>
    internal string Media => MediaIn(Data);

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (SmallDisks.CanBeHad)
        {
            _scene = await Scene.StartAsync(new SceneSetup
            {
                Before = data => SmallDisks.Before((data, 24), (MediaIn(data), 8)),
                Settings = new Dictionary<string, string> { ["Torii__Work__StoringTimeout"] = "1" },
            });
            _client = new ApiClient(_scene.Torii.Setup.Address, _scene.Torii.Setup.ClientKeys[0]);
        }
    }

    /// <summary>Takes the last byte of a disk.</summary>
    internal async Task FillAsync(string folder)
    {
        await using var file = new FileStream(Path.Combine(SmallDisks.Seen(Scene.Torii.Id, folder), Filler), FileMode.Append, FileAccess.Write, FileShare.None, 0);
        foreach (var piece in new[] { 1024 * 1024, 4096, 1 })
        {
            try
            {
                while (true)
                {
                    await file.WriteAsync(new byte[piece], TestContext.Current.CancellationToken);
                }
            }
            catch (IOException)
            {
                // Full for pieces of this length.
            }
        }
    }

    /// <summary>Gives back what was taken.</summary>
    internal void Empty(string folder) => File.Delete(Path.Combine(SmallDisks.Seen(Scene.Torii.Id, folder), Filler));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await (_scene?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
