using System.Globalization;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>Reads JSON strings character by character, as far as base64 can need it.</summary>
internal static class JsonUnit
{
    /// <summary>The next character, its escape undone; at least one byte must be at hand.</summary>
    /// <returns>The character; null where an escape is none that could stand in base64.</returns>
    public static async ValueTask<int?> ReadAsync(AnswerInput input, CancellationToken cancellationToken)
    {
        var first = Take(input);
        if (first != '\\')
        {
            return first;
        }

        if (!await input.HasAsync(1, cancellationToken))
        {
            return null;
        }

        return Take(input) switch
        {
            (byte)'/' => '/',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'u' when await input.HasAsync(4, cancellationToken) => TakeCode(input),
            _ => null,
        };
    }

    private static byte Take(AnswerInput input)
    {
        var next = input.Unread.Span[0];
        input.Advance(1);
        return next;
    }

    private static int? TakeCode(AnswerInput input)
    {
        var isCode = int.TryParse(input.Unread.Span[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        input.Advance(4);
        return isCode ? code : null;
    }
}
