namespace Torii.Doors.Asking;

/// <summary>Whether a client would rather have the id at once than wait for the result: <c>Prefer: respond-async</c> of RFC 7240.</summary>
internal static class AnswerPreference
{
    /// <summary>The preference's name.</summary>
    public const string Later = "respond-async";

    /// <summary>Whether the request says so.</summary>
    public static bool IsLater(HttpRequest request) =>
        request.Headers["Prefer"].Any(value => value?.Contains(Later, StringComparison.OrdinalIgnoreCase) == true);
}
