using Torii.Tests.Support;

namespace Torii.Tests.Doors.Contents;

/// <summary>A scene with one finished video and one finished picture that tests may only look at.</summary>
public sealed class ContentScene : IAsyncLifetime
{
    internal DoorScene Door { get; } = new();

    internal ContentClient Client { get; private set; } = null!;

    /// <summary>The public id of the video.</summary>
    internal string Video { get; private set; } = null!;

    /// <summary>The public id of the picture.</summary>
    internal string Picture { get; private set; } = null!;

    /// <summary>The video's bytes.</summary>
    internal byte[] Bytes { get; private set; } = null!;

    /// <summary>The video's tag.</summary>
    internal string Tag { get; private set; } = null!;

    /// <summary>When the video was kept, as headers say it.</summary>
    internal string Modified { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await Door.InitializeAsync();
        Client = new ContentClient(Door);
        Video = await Client.VideoAsync("a comet");
        Picture = await Client.PictureAsync("a comet");
        using var whole = await Client.GetAsync($"/v1/videos/{Video}/content");
        Bytes = await ContentClient.BytesAsync(whole);
        Tag = whole.Headers.ETag!.ToString();
        Modified = whole.Content.Headers.LastModified!.Value.ToString("R");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Door.DisposeAsync();
    }
}
