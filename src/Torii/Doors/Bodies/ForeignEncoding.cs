using System.Buffers;

namespace Torii.Doors.Bodies;

/// <summary>Knows by its first bytes a body that no JSON in UTF-8 can be.</summary>
internal static class ForeignEncoding
{
    /// <summary>How many bytes <see cref="Of"/> wants to see.</summary>
    public const int Length = 4;

    /// <summary>What the body is instead, for the client; null where it may be UTF-8.</summary>
    public static string? Of(ReadOnlySequence<byte> start)
    {
        Span<byte> head = stackalloc byte[Length];
        var length = (int)Math.Min(start.Length, Length);
        start.Slice(0, length).CopyTo(head);
        return head[..length] switch
        {
            [0x1F, 0x8B, ..] => "compressed with gzip",
            [0x28, 0xB5, 0x2F, 0xFD] => "compressed with zstd",
            [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] => "UTF-16 or UTF-32",
            [0, ..] or [_, 0, ..] => "UTF-16 or UTF-32",
            _ => null,
        };
    }
}
