using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Doors.Bodies;

/// <summary>
/// The reading of one body. Bytes go to the scanner, which gathers the JSON text; where media data begin they go through
/// a <see cref="MediaLift"/> to the disk instead, until the data end and the scanner goes on behind them.
/// </summary>
/// <param name="files">Where media go.</param>
/// <param name="limits">How much may come.</param>
/// <param name="media">Takes the media in.</param>
/// <param name="root">What the body is called in the paths of mistakes; empty where it is the whole request.</param>
internal sealed class BodyReading(IMediaFiles files, BodyLimits limits, BodyMedia media, string root = "") : IAsyncDisposable
{
    private readonly JsonText _text = new(limits.Text);
    private readonly List<(int TextPosition, long Shift)> _shifts = [];
    private JsonScanner? _scanner;
    private MediaLift? _lift;
    private long _position;

    private JsonScanner Scanner => _scanner ??= new(_text, limits.Depth, root);

    /// <summary>What the data are taken for until their first bytes are seen: by their type, else by their place.</summary>
    private MediaKind Kind => Scanner.DeclaredType?.Split('/')[0] switch
    {
        "image" => MediaKind.Image,
        "video" => MediaKind.Video,
        _ => Scanner.IsTopLevelVideo || Scanner.Path.Contains("video_url", StringComparison.Ordinal) ? MediaKind.Video : MediaKind.Image,
    };

    /// <summary>Reads to the end, or to the first fault.</summary>
    public async Task<BodyOutcome> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        var read = await body.ReadAtLeastAsync(ForeignEncoding.Length, cancellationToken);
        var fault = ForeignEncoding.Of(read.Buffer) is { } encoding ? BodyRefusals.Foreign(encoding) : null;
        while (true)
        {
            if (read.IsCanceled)
            {
                throw new OperationCanceledException("The reading of the body was cancelled.");
            }

            fault ??= await TakeAsync(read.Buffer, cancellationToken);
            body.AdvanceTo(read.Buffer.End);
            if (fault is not null || read.IsCompleted)
            {
                return fault ?? Complete();
            }

            read = await body.ReadAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _text.Dispose();
        if (_lift is not null)
        {
            await _lift.DisposeAsync();
        }
    }

    private async ValueTask<BodyOutcome.Refused?> TakeAsync(ReadOnlySequence<byte> input, CancellationToken cancellationToken)
    {
        BodyOutcome.Refused? fault = null;
        foreach (var segment in input)
        {
            fault ??= await TakeAsync(segment, cancellationToken);
        }

        return fault;
    }

    private async ValueTask<BodyOutcome.Refused?> TakeAsync(ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        BodyOutcome.Refused? fault = null;
        while (!input.IsEmpty && fault is null)
        {
            var read = _lift is null ? Scanner.Scan(input.Span) : await _lift.ReadAsync(input, cancellationToken);
            input = input[read..];
            _position += read;
            fault = _position > limits.Whole ? BodyRefusals.WholeTooLarge(limits.Whole)
                : _lift is null ? await AfterScanAsync(cancellationToken)
                : await AfterLiftAsync();
        }

        return fault;
    }

    private async ValueTask<BodyOutcome.Refused?> AfterScanAsync(CancellationToken cancellationToken) => Scanner.Stop switch
    {
        ScanStop.None => null,
        ScanStop.TooDeep => BodyRefusals.TooDeep(limits.Depth, _position - 1),
        ScanStop.TooLong => BodyRefusals.TextTooLong(limits.Text),
        _ when media.All.Count == limits.Media => BodyRefusals.TooManyMedia(Scanner.Path, limits.Media),
        _ => await BeginLiftAsync(cancellationToken),
    };

    private async ValueTask<BodyOutcome.Refused?> BeginLiftAsync(CancellationToken cancellationToken)
    {
        var isBare = Scanner.Stop is ScanStop.BareData;
        _lift = new MediaLift(files, isBare, Kind.Limit, cancellationToken);
        if (isBare)
        {
            await _lift.ReadAsync(Scanner.BareStart, cancellationToken);
        }

        return await AfterLiftAsync();
    }

    private async ValueTask<BodyOutcome.Refused?> AfterLiftAsync()
    {
        if (_lift is not { HasEnded: true })
        {
            return null;
        }

        if (_lift.Problem is { } problem)
        {
            return BodyRefusals.BadData(Scanner.Path, problem);
        }

        if (await _lift.SettleAsync() is not SaveOutcome.Saved saved)
        {
            return BodyRefusals.MediaTooLarge(Scanner.Path, Kind);
        }

        var leftover = _lift.Leftover;
        await _lift.DisposeAsync();
        _lift = null;
        return Replace(media.Add(Scanner.DeclaredType, saved), leftover);
    }

    private BodyOutcome.Refused? Replace(LiftedMedia lifted, ReadOnlySpan<byte> leftover)
    {
        var fits = _text.Append(Encoding.ASCII.GetBytes(lifted.Reference));
        _shifts.Add((_text.Length, _position - leftover.Length - _text.Length));
        Scanner.Scan(leftover);
        return fits && Scanner.Stop is ScanStop.None ? null : BodyRefusals.TextTooLong(limits.Text);
    }

    private BodyOutcome Complete()
    {
        if (_lift is not null)
        {
            return BodyRefusals.CutOff(Scanner.Path, _position);
        }

        if (_text.Length == 0)
        {
            return BodyRefusals.Empty();
        }

        return StrictJson.Parse(_text.Span, limits.Depth, out var flaw) is { } json
            ? new BodyOutcome.Read(json, media.All)
            : BodyRefusals.BadJson(flaw!.What, InBody(flaw.Position));
    }

    /// <summary>Where in the body a position in the text was, before media were lifted from in front of it.</summary>
    private long InBody(int position) => position + _shifts.LastOrDefault(shift => shift.TextPosition <= position).Shift;
}
