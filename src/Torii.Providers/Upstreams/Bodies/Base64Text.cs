using System.Buffers;
using System.Buffers.Text;
using Torii.Core.Media;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>
/// The bytes that the rest of a JSON string says in base64, up to its closing quotation mark, which is left. Escapes are
/// undone, since some servers write <c>+</c> or <c>/</c> as one; a data URL's head before them is skipped.
/// </summary>
internal sealed class Base64Text(AnswerInput input) : ForwardStream
{
    /// <summary>How much base64 is decoded at once. A multiple of 4.</summary>
    private const int PieceLength = 16 * 1024;

    /// <summary>How long the head of a data URL can be.</summary>
    private const int LongestHead = 256;

    private static readonly SearchValues<byte> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    private readonly byte[] _piece = new byte[PieceLength];
    private int _collected;
    private Memory<byte> _decoded;
    private int _padding;
    private bool _begun;
    private bool _ended;

    /// <summary>What is wrong with the text; null where nothing is. Known when the bytes have ended.</summary>
    public string? Problem { get; private set; }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_decoded.IsEmpty && !_ended)
        {
            await CollectAsync(cancellationToken);
            Decode();
        }

        var read = Math.Min(buffer.Length, _decoded.Length);
        _decoded[..read].CopyTo(buffer);
        _decoded = _decoded[read..];
        return read;
    }

    private async ValueTask CollectAsync(CancellationToken cancellationToken)
    {
        if (!_begun)
        {
            _begun = true;
            await SkipHeadAsync(cancellationToken);
        }

        while (!_ended && _collected < PieceLength)
        {
            if (!await input.HasAsync(1, cancellationToken))
            {
                End("breaks off");
            }
            else if (!TakeRun())
            {
                await TakeOneAsync(cancellationToken);
            }
        }
    }

    private async ValueTask SkipHeadAsync(CancellationToken cancellationToken)
    {
        if (!await input.HasAsync(5, cancellationToken) || !input.Unread.Span.StartsWith("data:"u8))
        {
            return;
        }

        for (var skipped = 0; skipped < LongestHead && await input.HasAsync(1, cancellationToken); skipped++)
        {
            var next = input.Unread.Span[0];
            if (next == '"')
            {
                break;
            }

            input.Advance(1);
            if (next == ',')
            {
                return;
            }
        }

        End("has no data");
    }

    /// <summary>Takes what can be taken in one go; false where the next byte needs a closer look.</summary>
    private bool TakeRun()
    {
        var unread = input.Unread.Span;
        unread = unread[..Math.Min(unread.Length, PieceLength - _collected)];
        var run = unread.IndexOfAnyExcept(Alphabet);
        run = run < 0 ? unread.Length : run;
        if (run == 0 || _padding > 0)
        {
            return false;
        }

        unread[..run].CopyTo(_piece.AsSpan(_collected));
        _collected += run;
        input.Advance(run);
        return true;
    }

    private async ValueTask TakeOneAsync(CancellationToken cancellationToken)
    {
        if (input.Unread.Span[0] == '"')
        {
            End(FlawAtEnd());
        }
        else if (await JsonUnit.ReadAsync(input, cancellationToken) is not { } next || !Takes(next))
        {
            End("is not base64");
        }
    }

    private bool Takes(int unit)
    {
        var sextet = unit switch { '-' => '+', '_' => '/', _ => unit };
        if (_padding == 0 && sextet is > 0 and < 0x80 && Alphabet.Contains((byte)sextet))
        {
            _piece[_collected++] = (byte)sextet;
            return true;
        }

        _padding += unit == '=' ? 1 : 0;
        return (unit == '=' && _padding <= 2) || unit is '\r' or '\n';
    }

    private string? FlawAtEnd() => (_collected % 4, _padding) switch
    {
        (1, _) => "is cut off",
        (var rest, > 0 and var padding) when (rest + padding) % 4 != 0 => "is padded wrongly",
        _ => null,
    };

    private void End(string? problem) => (_ended, Problem) = (true, problem);

    // Padding is left out on the way and put back at the end, as far as it belongs there.
    private void Decode()
    {
        var length = Problem is null ? (_collected + 3) / 4 * 4 : _collected / 4 * 4;
        if (length > _collected)
        {
            _piece.AsSpan(_collected..length).Fill((byte)'=');
        }

        Base64.DecodeFromUtf8InPlace(_piece.AsSpan(0, length), out var written);
        _collected = 0;
        _decoded = _piece.AsMemory(0, written);
    }
}
