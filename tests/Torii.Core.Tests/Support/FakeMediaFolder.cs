using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>A folder with nothing in it, on a disk that may be full.</summary>
internal sealed class FakeMediaFolder : IMediaFolder
{
    public bool IsFull { get; set; }

    public string Location => "media";

    public int Shelves => 1;

    public void Probe()
    {
        if (IsFull)
        {
            throw new IOException("No space is left.");
        }
    }

    public bool HasRoom() => !IsFull;

    public IReadOnlyList<string> KeptBefore(int shelf, DateTimeOffset before) => [];
}
