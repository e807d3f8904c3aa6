namespace Torii.Core.Tests.Support;

/// <summary>Bytes that break off.</summary>
internal sealed class BrokenStream : MemoryStream
{
    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
        Task.FromException(new IOException("The source broke off."));
}
