using System.Globalization;

namespace Torii.Doors.Bodies;

/// <summary>One escape sequence of a JSON string, fed byte by byte: the next byte may be in the next packet.</summary>
internal sealed class JsonEscape
{
    /// <summary>Stands for a sequence that is no escape. The text keeps it, and parsing refuses it in the end.</summary>
    public const int Invalid = -1;

    private const int Longest = 6;

    private readonly byte[] _raw = new byte[Longest];
    private int _length;

    /// <summary>Whether a sequence has begun and goes on.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The bytes of the sequence that was fed last.</summary>
    public ReadOnlySpan<byte> Raw => _raw.AsSpan(0, _length);

    /// <summary>Takes the next byte, the backslash first.</summary>
    /// <returns>The UTF-16 unit that the sequence stands for, or <see cref="Invalid"/>; null while it goes on.</returns>
    public int? Feed(byte next)
    {
        if (!IsOpen)
        {
            IsOpen = true;
            _length = 0;
        }

        _raw[_length++] = next;
        var unit = _length switch
        {
            1 => null,
            2 => Short(next),
            _ when !char.IsAsciiHexDigit((char)next) => Invalid,
            Longest => int.Parse(_raw.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            _ => (int?)null,
        };
        IsOpen = unit is null;
        return unit;
    }

    private static int? Short(byte letter) => letter switch
    {
        (byte)'u' => null,
        (byte)'"' or (byte)'\\' or (byte)'/' => letter,
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => Invalid,
    };
}
