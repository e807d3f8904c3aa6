using Torii.Importing;

namespace Torii.Commands.Usernames;

/// <summary>What came of one token.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Succeeded">Whether its account has a name now.</param>
/// <param name="Message">What to say of it.</param>
internal sealed record UsernameResult(TokenLine Line, bool Succeeded, string Message)
{
    private const int ShownOfToken = 6;
    private const int LongestMessage = 300;

    /// <summary>The line of the results file, in the form that the earlier proxy's script gave it.</summary>
    public string ToFileLine() => $"{Line.Token ?? Line.Text} ---- {(Succeeded ? "SUCCESS" : "ERROR")} ---- {OneLine.Of(Message, LongestMessage)}";

    /// <summary>The line of the screen, which shows no more than six characters of a token.</summary>
    public string ToScreenLine()
    {
        var shown = Line.Token ?? Line.Text;
        var start = shown.Length > ShownOfToken ? shown[..ShownOfToken] + "…" : shown;
        var message = shown.Length > ShownOfToken ? Message.Replace(shown, start, StringComparison.Ordinal) : Message;
        return $"{Line.Number}: {start} {OneLine.Of(message, LongestMessage)}";
    }
}
