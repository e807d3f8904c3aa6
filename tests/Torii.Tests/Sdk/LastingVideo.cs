namespace Torii.Tests.Sdk;

/// <summary>A completed video for all tests of a class that only look at it.</summary>
public sealed class LastingVideo(SdkScene sdk) : IAsyncLifetime
{
    internal string Id { get; private set; } = "";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var videos = DotNetClient.Of(sdk).GetVideoClient();
        Id = await DotNetVideo.CreatedAsync(videos);
        await DotNetVideo.CompletedAsync(videos, Id);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
