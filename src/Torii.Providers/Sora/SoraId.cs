using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Reads the answer of the calls that make something: <c>{"id":"…"}</c>.</summary>
internal static class SoraId
{
    /// <summary>No id is longer; what is longer is something else.</summary>
    private const int Longest = 256;

    /// <summary>The id; null where <paramref name="answer"/> does not succeed with one.</summary>
    public static string? Read(CallOutcome.Answered answer)
    {
        if (!answer.Succeeded)
        {
            return null;
        }

        using var document = JsonReading.Parse(answer.Body.Bytes);
        return document?.RootElement.Text("id"u8) is { Length: <= Longest } id ? id : null;
    }
}
