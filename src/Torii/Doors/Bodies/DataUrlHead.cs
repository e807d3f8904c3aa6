using System.Buffers;
using System.Text;

namespace Torii.Doors.Bodies;

/// <summary>
/// Recognises the head of a data URL, <c>data:image/png;base64,</c>, in the characters of a string. Upper and lower case
/// are the same to it, parameters between type and <c>base64</c> are passed over, and the type may be missing.
/// </summary>
internal sealed class DataUrlHead
{
    /// <summary>Beyond this many characters after <c>data:</c> it is prose, not a media type.</summary>
    private const int Longest = 256;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_/;=\"");

    private readonly byte[] _head = new byte[Longest];
    private int _length = -1;
    private int _matched;
    private int _schemeStart;

    /// <summary>Whether nothing that was seen could belong to a head.</summary>
    public bool IsIdle => _matched == 0 && _length < 0;

    /// <summary>Where the last head began, in the count of <see cref="Feed"/>.</summary>
    public int Start { get; private set; }

    /// <summary>The media type that the last head declared, in lower case; null where it declared none.</summary>
    public string? Type
    {
        get
        {
            var head = _head.AsSpan(0, _length);
            var type = head[..head.IndexOf((byte)';')];
            return type.IsEmpty ? null : Encoding.ASCII.GetString(type);
        }
    }

    private static ReadOnlySpan<byte> Scheme => "data:"u8;

    /// <summary>Takes the next character.</summary>
    /// <param name="unit">The character, a UTF-8 byte of it, or <see cref="JsonEscape.Invalid"/>.</param>
    /// <param name="position">Where it stands.</param>
    /// <returns>Whether it is the comma that ends a head: base64 follows.</returns>
    public bool Feed(int unit, int position)
    {
        var lower = unit is >= 'A' and <= 'Z' ? unit | 0x20 : unit;
        if (EndsScheme(lower, position))
        {
            (_length, Start) = (0, _schemeStart);
            return false;
        }

        if (_length < 0)
        {
            return false;
        }

        if (unit == ',' && _head.AsSpan(0, _length).EndsWith(";base64"u8))
        {
            return true;
        }

        if (unit >= 0 && _length < Longest && Letters.Contains((char)unit))
        {
            _head[_length++] = (byte)lower;
        }
        else
        {
            _length = -1;
        }

        return false;
    }

    /// <summary>Forgets what it saw: another string begins.</summary>
    public void Reset() => (_length, _matched) = (-1, 0);

    /// <summary>Watches for <c>data:</c> all the time: it may begin anew inside a head that leads nowhere.</summary>
    private bool EndsScheme(int lower, int position)
    {
        if (lower != Scheme[_matched])
        {
            _matched = 0;
        }

        if (lower != Scheme[_matched])
        {
            return false;
        }

        _schemeStart = _matched == 0 ? position : _schemeStart;
        _matched = (_matched + 1) % Scheme.Length;
        return _matched == 0;
    }
}
