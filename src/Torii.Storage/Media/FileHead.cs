using Torii.Core.Media;

namespace Torii.Storage.Media;

/// <summary>The first bytes of a file, gathered however few of them come at a time.</summary>
internal sealed class FileHead
{
    private readonly byte[] _bytes = new byte[MediaFormat.SniffLength];
    private int _length;

    /// <summary>The format that they show; null where it is none that we know.</summary>
    public MediaFormat? Format => MediaFormat.Sniff(_bytes.AsSpan(0, _length));

    /// <summary>Takes what is still wanted of the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var wanted = bytes[..Math.Min(bytes.Length, _bytes.Length - _length)];
        wanted.CopyTo(_bytes.AsSpan(_length));
        _length += wanted.Length;
    }
}
