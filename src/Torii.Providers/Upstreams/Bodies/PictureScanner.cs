using System.Buffers;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>
/// Follows JSON as it comes and halts inside each string that can be a picture: the value of a member <c>b64_json</c> or
/// <c>url</c>, at any depth. It follows strings and punctuation only; whether it is JSON at all is seen by who parses it.
/// </summary>
internal sealed class PictureScanner
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\":,{}[]"u8);
    private static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\"u8);

    // Longer than both names, so that a longer one is no beginning of them.
    private readonly byte[] _name = new byte[16];
    private int _nameLength;
    private PictureMember _member;
    private bool _inString;
    private bool _escaped;

    /// <summary>The member whose string was just entered; <see cref="PictureMember.None"/> while it goes on.</summary>
    public PictureMember Halt { get; private set; }

    /// <summary>Reads on, to the end of the input or just behind the quotation mark where a picture can begin.</summary>
    /// <returns>How many bytes were read.</returns>
    public int Scan(ReadOnlySpan<byte> input)
    {
        Halt = PictureMember.None;
        var at = 0;
        while (at < input.Length && Halt is PictureMember.None)
        {
            at += _inString ? ScanString(input[at..]) : ScanStructure(input[at..]);
        }

        return at;
    }

    private int ScanStructure(ReadOnlySpan<byte> input)
    {
        var at = input.IndexOfAny(Structure);
        if (at < 0)
        {
            return input.Length;
        }

        if (input[at] == '"')
        {
            (_inString, _nameLength, Halt) = (true, 0, _member);
        }

        _member = input[at] == ':' ? Named() : PictureMember.None;
        return at + 1;
    }

    private int ScanString(ReadOnlySpan<byte> input)
    {
        if (_escaped)
        {
            _escaped = false;
            return 1;
        }

        var at = input.IndexOfAny(StringEnds);
        if (at < 0)
        {
            Remember(input);
            return input.Length;
        }

        // An escape counts as it is written: the names that are looked for have none.
        _escaped = input[at] == '\\';
        _inString = _escaped;
        Remember(input[..(_escaped ? at + 1 : at)]);
        return at + 1;
    }

    private void Remember(ReadOnlySpan<byte> part)
    {
        var room = Math.Min(part.Length, _name.Length - _nameLength);
        part[..room].CopyTo(_name.AsSpan(_nameLength));
        _nameLength += room;
    }

    private PictureMember Named() => _name.AsSpan(0, _nameLength) switch
    {
        var name when name.SequenceEqual("b64_json"u8) => PictureMember.Base64,
        var name when name.SequenceEqual("url"u8) => PictureMember.Url,
        _ => PictureMember.None,
    };
}
