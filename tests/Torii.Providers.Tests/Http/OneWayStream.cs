namespace Torii.Providers.Tests.Http;

/// <summary>Bytes that come once.</summary>
internal sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
