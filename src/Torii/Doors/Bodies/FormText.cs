using System.Text;

namespace Torii.Doors.Bodies;

/// <summary>Reads a part of a form that is a text.</summary>
internal static class FormText
{
    private const int BufferSize = 4096;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or why it is none.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="content">The part's bytes.</param>
    /// <param name="bytes">Takes them.</param>
    /// <param name="limit">How many all texts together may have, for the message.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async ValueTask<(string? Text, BodyOutcome.Refused? Fault)> ReadAsync(
        string name, Stream content, JsonText bytes, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        while (await content.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (!bytes.Append(buffer.AsSpan(0, read)))
            {
                return (null, BodyRefusals.TextTooLong(limit));
            }
        }

        try
        {
            return (Strict.GetString(bytes.Span), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, BodyRefusals.BadForm($"has the part '{name}', which is not UTF-8", name));
        }
    }
}
