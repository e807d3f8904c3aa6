namespace Torii.Providers.Tests.Upstreams.Bodies;

/// <summary>A file that breaks as soon as it is read, and knows whether it was closed.</summary>
internal sealed class UnreadableFile : MemoryStream
{
    public bool IsClosed { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The disk is gone.");

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
