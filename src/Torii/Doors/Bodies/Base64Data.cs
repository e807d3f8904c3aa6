using System.Buffers;
using System.Buffers.Text;

namespace Torii.Doors.Bodies;

/// <summary>
/// Decodes the base64 inside a JSON string as it arrives, and finds its end: the first character that is none of it.
/// Escapes are undone, both alphabets are understood, padding may be missing.
/// </summary>
/// <remarks>
/// A line break inside data and one between data and prose look the same. It is taken for a part of the data only
/// where the line before it is as long as encoders make them, 64 (PEM) or 76 (MIME) characters.
/// </remarks>
/// <param name="isWholeString">Whether nothing else may stand in the string; then line breaks may stand anywhere.</param>
internal sealed class Base64Data(bool isWholeString) : IDisposable
{
    /// <summary>How much base64 is decoded at once. A multiple of 4.</summary>
    private const int BufferSize = 32 * 1024;

    private static readonly SearchValues<byte> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    private readonly JsonEscape _escape = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _buffered;
    private long _characters;
    private long _lineStart;
    private long _lineLength;
    private int _padding;
    private bool _afterReturn;

    /// <summary>Whether the end of the data has come.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>What is wrong with the data; null where nothing is. Known when they have ended.</summary>
    public string? Problem { get; private set; }

    /// <summary>An escape sequence that ended the data without being a part of them: it belongs to the text after them.</summary>
    public byte[] Leftover { get; private set; } = [];

    /// <summary>Whether base64 may hold that character.</summary>
    public static bool MayHold(int unit) => unit == '=' || Sextet(unit) is not null;

    /// <summary>Reads on: to the end of the input, to that of the data, or until a buffer's worth is decoded.</summary>
    /// <returns>How many bytes were read. The one that ends the data is not.</returns>
    public int Read(ReadOnlySpan<byte> input, IBufferWriter<byte> output)
    {
        var at = 0;
        while (at < input.Length && !HasEnded && _buffered < BufferSize)
        {
            var run = Run(input[at..]);
            at += run > 0 ? run : Single(input[at]);
        }

        if (_buffered == BufferSize || HasEnded)
        {
            Decode(output);
        }

        return at;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>Takes what can be taken in one go; 0 where the next byte needs a closer look.</summary>
    private int Run(ReadOnlySpan<byte> input)
    {
        if (_escape.IsOpen || _padding > 0)
        {
            return 0;
        }

        // No further than there is room: what lies beyond would be searched again the next time, and the time after.
        input = input[..Math.Min(input.Length, BufferSize - _buffered)];
        var run = input.IndexOfAnyExcept(Alphabet);
        run = run < 0 ? input.Length : run;
        input[..run].CopyTo(_buffer.AsSpan(_buffered));
        _buffered += run;
        _characters += run;
        return run;
    }

    /// <summary>Takes one byte; returns 0 where it ends the data, otherwise 1.</summary>
    private int Single(byte next)
    {
        var isEscape = _escape.IsOpen || next == '\\';
        var unit = isEscape ? _escape.Feed(next) : next;
        if (unit is null || Takes(unit.Value))
        {
            return 1;
        }

        Leftover = isEscape ? _escape.Raw.ToArray() : [];
        End(isClosed: !isEscape && next == '"', unit.Value);
        return isEscape ? 1 : 0;
    }

    private bool Takes(int unit)
    {
        if (unit == '=' && _padding < 2)
        {
            _padding++;
            return true;
        }

        if (_padding == 0 && Sextet(unit) is { } sextet)
        {
            _buffer[_buffered++] = sextet;
            _characters++;
            return true;
        }

        return unit is '\r' or '\n' && (isWholeString || Wraps(unit));
    }

    /// <summary>Whether a line break is one that an encoder made.</summary>
    private bool Wraps(int unit)
    {
        var line = _characters - _lineStart;
        var isSecondHalf = unit == '\n' && line == 0 && _afterReturn;
        var isFull = _padding == 0 && line is 64 or 76 && (_lineLength == 0 || line == _lineLength);
        if (isFull)
        {
            (_lineStart, _lineLength) = (_characters, line);
        }

        _afterReturn = isFull && unit == '\r';
        return isFull || isSecondHalf;
    }

    private void End(bool isClosed, int unit)
    {
        HasEnded = true;
        Problem = this switch
        {
            _ when isWholeString && !isClosed => "holds characters that are not base64",
            { _characters: 0 } => "is empty",
            { _padding: > 0 } when MayHold(unit) => "goes on after its padding",
            { _padding: > 0 } when (_characters + _padding) % 4 != 0 => "is padded wrongly",
            _ when _characters % 4 == 1 => "is cut off",
            _ => null,
        };
    }

    private void Decode(IBufferWriter<byte> output)
    {
        if (HasEnded)
        {
            while (_buffered % 4 != 0)
            {
                _buffer[_buffered++] = (byte)'=';
            }
        }

        var decoded = output.GetSpan(Base64.GetMaxDecodedFromUtf8Length(_buffered));
        Base64.DecodeFromUtf8(_buffer.AsSpan(0, _buffered), decoded, out _, out var length, isFinalBlock: HasEnded);
        output.Advance(length);
        _buffered = 0;
    }

    /// <summary>The character of the standard alphabet that a character of either stands for; null where it is of none.</summary>
    private static byte? Sextet(int unit) => unit switch
    {
        '-' => (byte)'+',
        '_' => (byte)'/',
        >= 0 and < 0x80 when Alphabet.Contains((byte)unit) => (byte)unit,
        _ => null,
    };
}
