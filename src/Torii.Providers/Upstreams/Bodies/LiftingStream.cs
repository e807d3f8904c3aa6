using System.Text;
using Torii.Core.Media;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>An answer's JSON without its pictures: where one stood, stands the id of the file it went to.</summary>
internal sealed class LiftingStream(Stream answer, LiftedPictures pictures) : ForwardStream
{
    private readonly AnswerInput _input = new(answer);
    private readonly PictureScanner _scanner = new();
    private ReadOnlyMemory<byte> _place;
    private int _passed;

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_place.IsEmpty)
        {
            return await PassAsync(buffer, cancellationToken);
        }

        var length = Math.Min(buffer.Length, _place.Length);
        _place[..length].CopyTo(buffer);
        _place = _place[length..];
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _input.Dispose();
            answer.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> PassAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (pictures.Problem is not null || !await _input.HasAsync(1, cancellationToken))
        {
            return 0;
        }

        var passed = _scanner.Scan(_input.Unread.Span[..Math.Min(buffer.Length, _input.Unread.Length)]);
        _input.Unread[..passed].CopyTo(buffer);
        _input.Advance(passed);
        _passed += passed;
        if (_passed > LiftedPictures.LongestText)
        {
            pictures.TextIsTooLong();
        }
        else if (await IsPictureAsync(cancellationToken))
        {
            _place = Encoding.ASCII.GetBytes(await pictures.LiftAsync(_input, cancellationToken) ?? string.Empty);
        }

        return passed;
    }

    private async ValueTask<bool> IsPictureAsync(CancellationToken cancellationToken) => _scanner.Halt switch
    {
        PictureMember.Base64 => true,
        PictureMember.Url => await _input.HasAsync(5, cancellationToken) && _input.Unread.Span.StartsWith("data:"u8),
        _ => false,
    };
}
