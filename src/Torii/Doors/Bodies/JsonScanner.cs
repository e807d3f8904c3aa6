using System.Buffers;

namespace Torii.Doors.Bodies;

/// <summary>
/// Copies JSON into a <see cref="JsonText"/> as it arrives and halts where media data begin. It follows strings,
/// brackets and commas only, and refuses next to nothing: the text is parsed when it is complete.
/// </summary>
/// <param name="text">Takes the text.</param>
/// <param name="depth">How deep it may nest.</param>
/// <param name="root">What paths begin with.</param>
internal sealed class JsonScanner(JsonText text, int depth, string root)
{
    /// <summary>
    /// How much of a bare string must be base64 before it is taken for media, in bytes: no scheme of a URL is as long. A
    /// shorter string is judged at its end.
    /// </summary>
    private const int BareThreshold = 64;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[],"u8);
    private static readonly SearchValues<byte> KeyEnds = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> Notable = SearchValues.Create("\"\\dD"u8);

    private readonly JsonPath _path = new(depth, root);
    private readonly JsonEscape _escape = new();
    private readonly DataUrlHead _head = new();
    private bool _inString;
    private bool _isKey;
    private bool _mayBeBare;
    private int _stringStart;
    private int _unitStart;

    /// <summary>Why the last scan halted.</summary>
    public ScanStop Stop { get; private set; }

    /// <summary>The declared type of the data that begin; null where there is none.</summary>
    public string? DeclaredType { get; private set; }

    /// <summary>The first bytes of bare data, which were read before they were known to be data.</summary>
    public byte[] BareStart { get; private set; } = [];

    /// <summary>The path of the value that is being read.</summary>
    public string Path => _path.Render(text.Span);

    /// <summary>Whether the value that is being read is the top-level member <c>video</c>.</summary>
    public bool IsTopLevelVideo => _path.Depth == 1 && _path.Key(text.Span).SequenceEqual("video"u8);

    private bool IsTopLevelImage => _path.Depth == 1 && _path.Key(text.Span).SequenceEqual("image"u8);

    /// <summary>Reads on, until <see cref="Stop"/> says why not or all is read.</summary>
    /// <returns>How many bytes were read.</returns>
    public int Scan(ReadOnlySpan<byte> input)
    {
        Stop = ScanStop.None;
        var read = 0;
        while (read < input.Length && Stop is ScanStop.None)
        {
            read += _inString ? ScanString(input[read..]) : ScanStructure(input[read..]);
        }

        return read;
    }

    private int ScanStructure(ReadOnlySpan<byte> input)
    {
        var at = input.IndexOfAny(Structure);
        Copy(input[..(at < 0 ? input.Length : at + 1)]);
        if (at < 0)
        {
            return input.Length;
        }

        switch (input[at])
        {
            case (byte)'"':
                BeginString();
                break;
            case (byte)',':
                _path.Next();
                break;
            case (byte)'}' or (byte)']':
                _path.Leave();
                break;
            default:
                if (!_path.Enter(isArray: input[at] == '['))
                {
                    Stop = ScanStop.TooDeep;
                }

                break;
        }

        return at + 1;
    }

    private void BeginString()
    {
        _inString = true;
        _isKey = _path.ExpectsKey;
        _mayBeBare = !_isKey && (IsTopLevelImage || IsTopLevelVideo);
        _stringStart = text.Length;
        _head.Reset();
    }

    private int ScanString(ReadOnlySpan<byte> input)
    {
        var at = 0;
        while (at < input.Length)
        {
            at += Skip(input[at..]);
            if (at == input.Length)
            {
                break;
            }

            var next = input[at];
            if (next == '"' && !_escape.IsOpen)
            {
                return EndString(input, at);
            }

            at++;
            if (Unit(next, text.Length + at - 1) is { } unit && BeginsData(unit, text.Length + at))
            {
                return BeginData(input[..at]);
            }
        }

        Copy(input);
        return at;
    }

    /// <summary>How far the string goes on with nothing that could matter. Keys are left alone, whatever they hold.</summary>
    private int Skip(ReadOnlySpan<byte> input)
    {
        if (_escape.IsOpen || _mayBeBare || !_head.IsIdle)
        {
            return 0;
        }

        var at = input.IndexOfAny(_isKey ? KeyEnds : Notable);
        return at < 0 ? input.Length : at;
    }

    /// <summary>The next character; null in the middle of an escape sequence.</summary>
    private int? Unit(byte next, int position)
    {
        if (!_escape.IsOpen)
        {
            _unitStart = position;
        }

        return _escape.IsOpen || next == '\\' ? _escape.Feed(next) : next;
    }

    private bool BeginsData(int unit, int end)
    {
        if (_isKey)
        {
            return false;
        }

        _mayBeBare = _mayBeBare && Base64Data.MayHold(unit);
        if (_mayBeBare && end - _stringStart >= BareThreshold)
        {
            Stop = ScanStop.BareData;
        }
        else if (_head.Feed(unit, _unitStart))
        {
            Stop = ScanStop.Data;
        }

        return Stop is not ScanStop.None;
    }

    private int BeginData(ReadOnlySpan<byte> input)
    {
        Copy(input);
        if (Stop is ScanStop.BareData)
        {
            HandOverBareStart();
        }
        else if (Stop is ScanStop.Data)
        {
            DeclaredType = _head.Type;
            text.Cut(_head.Start);
            _head.Reset();
        }

        return input.Length;
    }

    private int EndString(ReadOnlySpan<byte> input, int at)
    {
        Copy(input[..at]);
        if (_mayBeBare && text.Length > _stringStart)
        {
            Stop = ScanStop.BareData;
            HandOverBareStart();
            return at;
        }

        if (_isKey)
        {
            _path.Name(_stringStart, text.Length - _stringStart);
        }

        _inString = false;
        Copy(input.Slice(at, 1));
        return at + 1;
    }

    private void HandOverBareStart()
    {
        DeclaredType = null;
        BareStart = text.Span[_stringStart..].ToArray();
        text.Cut(_stringStart);
        _mayBeBare = false;
    }

    private void Copy(ReadOnlySpan<byte> bytes)
    {
        if (!text.Append(bytes))
        {
            Stop = ScanStop.TooLong;
        }
    }
}
