using System.Globalization;
using Torii.Core.Clients;
using Torii.Core.Work.Repeating;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;

namespace Torii.Doors.Asking;

/// <summary>Reads how a request will be known again.</summary>
internal static class AskHeaders
{
    private const string KeyHeader = "Idempotency-Key";

    /// <summary>How the Node and Python SDKs say that they repeat a request.</summary>
    private const string RetryHeader = "X-Stainless-Retry-Count";

    private const int LongestKey = 255;

    /// <summary>The ask, or the mistake in its headers.</summary>
    public static (Ask? Ask, ApiError? Error) Read(HttpRequest request, Client client, BodyOutcome.Read body)
    {
        var key = request.Headers[KeyHeader].ToString();
        if (key.Length > LongestKey || key.Any(letter => letter is < ' ' or > '~'))
        {
            return (null, ApiError.Invalid("invalid_value", $"Invalid value for the header '{KeyHeader}': it must be at most {LongestKey} visible ASCII characters.", KeyHeader));
        }

        var ask = new Ask(Fingerprint.Of(client, request, body))
        {
            Key = key.Length == 0 ? null : key,
            IsRetry = int.TryParse(request.Headers[RetryHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0,
        };
        return (ask, null);
    }
}
