using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Torii.Importing;

namespace Torii.Commands.Usernames;

/// <summary>Reads a file of tokens line by line, whatever its length and that of its lines.</summary>
internal static class TokenLines
{
    private const int LongestText = 200;

    /// <summary>Every line that is not blank.</summary>
    public static async IAsyncEnumerable<TokenLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        await foreach (var (line, isWhole) in LinesAsync(stream, cancellationToken))
        {
            number++;
            var text = Encoding.UTF8.GetString(line).Trim().TrimStart('\uFEFF');
            if (text.Length > 0)
            {
                var token = isWhole && Utf8.IsValid(line) ? BareToken.Strip(text) : null;
                yield return new TokenLine(number, OneLine.Of(text, LongestText) ?? "", token);
            }
        }
    }

    // Of a line that is longer than any token only the start is kept.
    private static async IAsyncEnumerable<(byte[] Start, bool IsWhole)> LinesAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        var isPast = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (!isPast)
                {
                    yield return StartOf(rest.Slice(0, end));
                }

                isPast = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (!isPast && (read.IsCompleted ? !rest.IsEmpty : rest.Length > BareToken.Longest))
            {
                yield return StartOf(rest);
                isPast = true;
            }

            reader.AdvanceTo(isPast ? rest.End : rest.Start, rest.End);
            if (read.IsCompleted)
            {
                await reader.CompleteAsync();
                yield break;
            }
        }
    }

    private static (byte[] Start, bool IsWhole) StartOf(ReadOnlySequence<byte> line) =>
        line.Length <= BareToken.Longest ? (line.ToArray(), true) : (line.Slice(0, LongestText).ToArray(), false);
}
